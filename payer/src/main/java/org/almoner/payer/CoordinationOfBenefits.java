package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.OtherCoverage;
import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.ArrayList;
import java.util.List;

/**
 * Paying after somebody else. The second payer pays what its own contract allows beyond what the
 * first one paid, and never more than the first one left to the patient. What the first payer took
 * off the charge is OA 23.
 */
final class CoordinationOfBenefits {

    /**
     * What was decided before about one line.
     *
     * @param patientCents what was left to the patient
     */
    record Before(long paidCents, long patientCents) {}

    private CoordinationOfBenefits() {}

    /** Whether another payer's decision came with the claim, by claim or by line. */
    static boolean isDecidedBefore(ReceivedClaim claim) {
        return claim.others().stream().anyMatch(other -> other.paidCents() != null)
                || claim.lines().stream().anyMatch(line -> !line.priors().isEmpty());
    }

    /** What was decided before, for each line; from the lines when they say it, else spread. */
    static List<Before> before(ReceivedClaim claim, List<Long> allowed) {
        boolean byLine = claim.lines().stream().anyMatch(line -> !line.priors().isEmpty());
        return byLine ? fromLines(claim) : spread(claim, allowed);
    }

    static Decision.Line decide(
            ReceivedLine line, long allowedCents, Before before, boolean patientOwesTheRest) {
        long owed = Math.min(before.patientCents(), line.chargeCents());
        long paid = Math.max(0, Math.min(allowedCents - before.paidCents(), owed));
        long left = owed - paid;
        List<Adjustment> adjustments = new ArrayList<>();
        long taken = line.chargeCents() - owed;
        if (taken != 0) {
            adjustments.add(new Adjustment("OA", "23", taken));
        }
        if (left > 0) {
            adjustments.add(
                    patientOwesTheRest
                            ? new Adjustment("PR", "2", left)
                            : new Adjustment("CO", "45", left));
        }
        return new Decision.Line(line, false, allowedCents, paid, adjustments, List.of());
    }

    private static List<Before> fromLines(ReceivedClaim claim) {
        List<Before> all = new ArrayList<>();
        for (ReceivedLine line : claim.lines()) {
            long paid = line.priors().stream().mapToLong(ReceivedClaim.Prior::paidCents).sum();
            long patient =
                    line.priors().isEmpty()
                            ? 0
                            : patientCents(line.priors().getLast().adjustments());
            all.add(new Before(paid, Math.max(0, patient)));
        }
        return all;
    }

    /**
     * The first lines take the money first: paid up to what is allowed, then the patient's part.
     */
    private static List<Before> spread(ReceivedClaim claim, List<Long> allowed) {
        long paid = 0;
        long patient = 0;
        for (OtherCoverage other : claim.others()) {
            Long otherPaid = other.paidCents();
            paid += otherPaid == null ? 0 : otherPaid;
            patient += patientCents(other.adjustments());
        }
        List<Before> all = new ArrayList<>();
        for (ReceivedLine line : claim.lines()) {
            long linePaid = Math.max(0, Math.min(paid, allowed.get(line.index())));
            long linePatient = Math.max(0, Math.min(patient, line.chargeCents() - linePaid));
            paid -= linePaid;
            patient -= linePatient;
            all.add(new Before(linePaid, linePatient));
        }
        return all;
    }

    private static long patientCents(List<Adjustment> adjustments) {
        return adjustments.stream()
                .filter(Adjustment::isPatientResponsibility)
                .mapToLong(Adjustment::cents)
                .sum();
    }
}
