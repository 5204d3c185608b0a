package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What the professional, the institutional and the dental claim have in common. */
public sealed interface HealthCareClaim permits ProfessionalClaim, InstitutionalClaim, DentalClaim {

    /** CLM01. */
    String number();

    /** CLM02: always the sum of the lines. */
    Money charge();

    /** Loop 2010AA. */
    ProfessionalClaim.Provider billing();

    /** Loops 2000B and 2010BA. */
    Subscriber subscriber();

    /** Loop 2010CA; the subscriber's person when {@link #relationship} is SELF. */
    Person patient();

    Relationship relationship();

    /** Loop 2010BB. */
    Payer payer();

    /** REF*Y4 of the patient. */
    @Nullable String propertyCasualtyNumber();

    /** PAT06: the day of the patient's death, where a claim has a place for it. */
    default @Nullable LocalDate died() {
        return null;
    }

    /** REF*F8: the payer's own number of an earlier claim. */
    @Nullable String payerClaimNumber();

    /** REF*G1. */
    @Nullable String authorization();

    /** Loops 2320 to 2330B. */
    List<OtherPayer> otherPayers();

    /** By which edition of ICD its diagnoses are marked: HI*ABK is the tenth, HI*BK the ninth. */
    Icd edition();
}
