package org.almoner.claims.scrub;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.ProfessionalClaim;

import java.util.Locale;
import java.util.Set;

/** Which claims a rule is for. */
public enum Kind {
    PROFESSIONAL,
    /** A facility's, for a patient who did not stay. */
    OUTPATIENT,
    /** A facility's, for a stay. */
    INPATIENT,
    DENTAL;

    private static final Set<String> STAYS = Set.of("11", "18", "21", "28", "41", "65", "66", "86");

    static Kind of(HealthCareClaim claim) {
        return switch (claim) {
            case ProfessionalClaim _ -> PROFESSIONAL;
            case DentalClaim _ -> DENTAL;
            case InstitutionalClaim facility -> isStay(facility) ? INPATIENT : OUTPATIENT;
        };
    }

    /**
     * Type of bill 11X, 18X, 21X, 28X, 41X, 65X, 66X, 86X: the patient had a bed.
     *
     * <p>Source: NUBC, type of bill (form locator 04).
     */
    private static boolean isStay(InstitutionalClaim claim) {
        return STAYS.contains(claim.bill().facility());
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
