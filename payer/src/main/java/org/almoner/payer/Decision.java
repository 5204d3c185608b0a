package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.List;

/**
 * What was decided about one claim. Charge less adjustments is what is paid, on each line.
 *
 * @param status CLP02: 1 primary, 2 secondary, 3 tertiary, 4 denied
 */
record Decision(AcceptedClaim claim, String status, List<Line> lines) {

    Decision {
        lines = List.copyOf(lines);
    }

    /**
     * What was decided about one line.
     *
     * @param allowedCents 0 when the line is denied
     * @param remarks RARCs
     */
    record Line(
            ReceivedLine line,
            boolean denied,
            long allowedCents,
            long paidCents,
            List<Adjustment> adjustments,
            List<String> remarks) {

        Line {
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
        }

        static Line denied(ReceivedLine line, Denial denial) {
            return new Line(
                    line,
                    true,
                    0,
                    0,
                    line.chargeCents() == 0
                            ? List.of()
                            : List.of(
                                    new Adjustment(
                                            denial.group(), denial.reason(), line.chargeCents())),
                    denial.remarks());
        }

        long patientCents() {
            return adjustments.stream()
                    .filter(Adjustment::isPatientResponsibility)
                    .mapToLong(Adjustment::cents)
                    .sum();
        }

        long adjustedCents(String group, String reason) {
            return adjustments.stream()
                    .filter(a -> a.group().equals(group) && a.reason().equals(reason))
                    .mapToLong(Adjustment::cents)
                    .sum();
        }
    }

    String payerClaimNumber() {
        return claim.payerClaimNumber();
    }

    long chargeCents() {
        return lines.stream().mapToLong(line -> line.line().chargeCents()).sum();
    }

    long paidCents() {
        return lines.stream().mapToLong(Line::paidCents).sum();
    }

    long patientCents() {
        return lines.stream().mapToLong(Line::patientCents).sum();
    }

    long allowedCents() {
        return lines.stream().mapToLong(Line::allowedCents).sum();
    }

    boolean hasReason(String reason) {
        return lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .anyMatch(adjustment -> adjustment.reason().equals(reason));
    }
}
