package org.almoner.server.frontdesk;

import org.almoner.claims.ProfessionalClaim;
import org.jspecify.annotations.Nullable;

/** Where somebody lives, as far as it is known. */
public record PostalAddress(
        @Nullable String line,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip) {

    public static final PostalAddress UNKNOWN = new PostalAddress(null, null, null, null, null);

    public boolean isComplete() {
        return line != null && city != null && state != null && zip != null;
    }

    /** As a claim carries it; null until it is complete. */
    public ProfessionalClaim.@Nullable Address forClaim() {
        return line == null || city == null || state == null || zip == null
                ? null
                : new ProfessionalClaim.Address(line, line2, city, state, zip.replace("-", ""));
    }
}
