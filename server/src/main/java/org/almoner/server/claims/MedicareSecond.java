package org.almoner.server.claims;

import org.almoner.server.frontdesk.Coverage;
import org.almoner.server.frontdesk.CoverageKind;
import org.almoner.server.frontdesk.Patient;
import org.almoner.server.practice.Payer;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Why Medicare is not the first to pay (SBR05), as far as the coverages and the birth date tell: an
 * accident that another policy pays for, or a group plan, before and after 65. Kidney failure is
 * not among what they tell.
 */
final class MedicareSecond {

    private static final Set<String> MEDICARE = Set.of("MA", "MB");
    private static final int MEDICARE_AGE_YEARS = 65;

    private MedicareSecond() {}

    static @Nullable String why(
            Payer payer, int position, Coverage first, Patient patient, LocalDate day) {
        if (position == 0 || !MEDICARE.contains(payer.filingIndicator())) {
            return null;
        }
        CoverageKind kind = first.terms().kind();
        if (kind == CoverageKind.WORKERS_COMP) {
            return "15";
        }
        if (kind == CoverageKind.AUTO) {
            return "14";
        }
        LocalDate born = patient.person().birthDate();
        if (born == null) {
            return null;
        }
        return born.plusYears(MEDICARE_AGE_YEARS).isAfter(day) ? "43" : "12";
    }
}
