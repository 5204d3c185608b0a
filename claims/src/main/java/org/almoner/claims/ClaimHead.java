package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What a claim has from the levels above it: who bills, who is covered, who was treated.
 *
 * @param died PAT06, the patient's day of death
 */
record ClaimHead(
        ProfessionalClaim.Provider billing,
        Subscriber subscriber,
        Person patient,
        Relationship relationship,
        Payer payer,
        @Nullable String propertyCasualtyNumber,
        @Nullable LocalDate died) {}
