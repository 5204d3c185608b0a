package org.almoner.claims.scrub;

import org.almoner.codes.store.Packed;

import java.util.Arrays;

/**
 * Which codes are evaluation and management, as modifiers and global periods look at them.
 *
 * <p>Source: CPT, section Evaluation and Management, and the ophthalmological visits beside it;
 * HCPCS visits of Medicare.
 */
public final class VisitCodes {

    /** Visits that care after a surgery would consist of; first and last of each run. */
    private static final long[] VISITS =
            runs(
                    "92002", "92014", "99201", "99239", "99241", "99255", "99281", "99285", "99304",
                    "99337", "99341", "99350", "G0463", "G0463");

    private static final long[] PREVENTIVE =
            runs("99381", "99387", "99391", "99397", "G0402", "G0402", "G0438", "G0439");

    private static final long[] EVALUATION =
            runs(
                    "90791", "90792", "92002", "92014", "98000", "98016", "98966", "98972", "99201",
                    "99499", "G0101", "G0101", "G0245", "G0246", "G0380", "G0384", "G0402", "G0402",
                    "G0406", "G0408", "G0425", "G0427", "G0438", "G0439", "G0463", "G0463", "S0610",
                    "S0613", "T1015", "T1015");

    private static final long[] NEW_PATIENTS =
            runs(
                    "92002", "92004", "99201", "99205", "99324", "99328", "99341", "99345", "99381",
                    "99387");

    private VisitCodes() {}

    private static long[] runs(String... codes) {
        return Arrays.stream(codes).mapToLong(Packed::of).toArray();
    }

    private static boolean isIn(long[] runs, long packed) {
        for (int run = 0; run < runs.length; run += 2) {
            if (packed < runs[run]) {
                return false;
            }
            if (packed <= runs[run + 1]) {
                return true;
            }
        }
        return false;
    }

    /** A visit to somebody who is ill: office, hospital, home, emergency, consultation. */
    public static boolean isVisit(long packed) {
        return isIn(VISITS, packed);
    }

    /** A preventive visit, Medicare's wellness visits among them. */
    public static boolean isPreventive(long packed) {
        return isIn(PREVENTIVE, packed);
    }

    /** Whatever counts as evaluation and management, so that 24, 25 and 57 may stand on it. */
    public static boolean isEvaluation(long packed) {
        return isIn(EVALUATION, packed);
    }

    /** For a patient whom the group did not see for three years. */
    public static boolean isNewPatient(long packed) {
        return isIn(NEW_PATIENTS, packed);
    }
}
