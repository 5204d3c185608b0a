package org.almoner.server.frontdesk;

import org.almoner.claims.ProfessionalClaim;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A person as far as they are known.
 *
 * @param gender F, M or U
 */
public record PersonFacts(
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable LocalDate birthDate,
        @Nullable String gender,
        PostalAddress address) {

    public ProfessionalClaim.Person forClaim() {
        return new ProfessionalClaim.Person(
                lastName, firstName, middleName, address.forClaim(), birthDate, gender);
    }
}
