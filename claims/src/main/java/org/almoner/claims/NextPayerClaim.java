package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;

import java.util.ArrayList;
import java.util.List;

/**
 * The claim for the next payer: the same services as the earlier payer was told, with what it
 * answered. Line charge = SVD02 + sum of CAS on each line, and charge = AMT*D + every CAS, because
 * the answer was proved before it was posted.
 */
public final class NextPayerClaim {

    private NextPayerClaim() {}

    /** How the next claim names its lines. */
    public enum Lines {
        /** By numbers of its own. */
        OWN,
        /** As the earlier claim did: the earlier payer forwarded them as they were. */
        FORWARDED
    }

    /**
     * Writes it.
     *
     * @param number its own number, CLM01
     * @param earlier as the earlier payer was told it
     * @param answer what the earlier payer decided
     * @param next who is asked now, as seen from the earlier claim
     * @param later who could be asked after that
     */
    public static ProfessionalClaim of(
            String number,
            ProfessionalClaim earlier,
            EarlierAnswer answer,
            OtherPayer next,
            List<OtherPayer> later,
            Lines lines) {
        List<OtherPayer> others = new ArrayList<>();
        earlier.otherPayers().stream().filter(other -> other.paid() != null).forEach(others::add);
        others.add(
                new OtherPayer(
                        earlier.payer(),
                        earlier.subscriber(),
                        earlier.relationship(),
                        answer.paid(),
                        answer.adjudicated(),
                        answer.adjustments()));
        others.addAll(later);
        List<Line> told = new ArrayList<>();
        for (Line line : earlier.lines()) {
            String control =
                    lines == Lines.FORWARDED
                            ? line.control()
                            : "%s-%d".formatted(number, told.size() + 1);
            told.add(answer.on(line, control, earlier.payer().id()));
        }
        return new ProfessionalClaim(
                number,
                Frequency.ORIGINAL,
                earlier.placeOfService(),
                null,
                null,
                earlier.referral(),
                earlier.accident(),
                earlier.propertyCasualtyNumber(),
                null,
                earlier.diagnoses(),
                earlier.billing(),
                earlier.rendering(),
                earlier.referring(),
                next.subscriber(),
                earlier.patient(),
                next.relationship(),
                next.payer(),
                others,
                told,
                earlier.detail());
    }
}
