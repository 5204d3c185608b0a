package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What one 835 005010X221A1 transaction says: who paid whom, how much, and why not more.
 *
 * @param control ST02
 * @param handling BPR01
 * @param paid BPR02, what really moved
 * @param method BPR04, such as ACH, CHK, NON
 * @param date BPR16, when the money moves
 * @param trace TRN02, the check or EFT number; payers re-use it
 * @param payerName N1*PR
 * @param payerId the payer's identifier: REF*2U, N104 or TRN03, whichever is given first
 * @param payeeName N1*PE
 * @param payeeId N104 of the payee: the NPI or tax id
 * @param claims loop 2100 in file order
 * @param providerAdjustments PLB
 * @param detail what is said beside the amounts
 */
public record Remittance(
        String control,
        String handling,
        Money paid,
        String method,
        LocalDate date,
        String trace,
        String payerName,
        String payerId,
        String payeeName,
        String payeeId,
        List<Claim> claims,
        List<ProviderAdjustment> providerAdjustments,
        RemittanceDetail.OfPayment detail) {

    public Remittance {
        claims = List.copyOf(claims);
        providerAdjustments = List.copyOf(providerAdjustments);
    }

    /** A remittance of which nothing more is said. */
    public Remittance(
            String control,
            String handling,
            Money paid,
            String method,
            LocalDate date,
            String trace,
            String payerName,
            String payerId,
            String payeeName,
            String payeeId,
            List<Claim> claims,
            List<ProviderAdjustment> providerAdjustments) {
        this(
                control,
                handling,
                paid,
                method,
                date,
                trace,
                payerName,
                payerId,
                payeeName,
                payeeId,
                claims,
                providerAdjustments,
                RemittanceDetail.OfPayment.NONE);
    }

    /**
     * One CLP.
     *
     * @param number CLP01, our claim number come back
     * @param status CLP02: 1, 2, 3 processed as primary, secondary, tertiary; 4 denied; 19 to 21
     *     processed so and forwarded; 22 reversal of a previous payment; 23 not our claim,
     *     forwarded; 25 predetermination
     * @param charge CLP03
     * @param paid CLP04
     * @param patientResponsibility CLP05
     * @param payerClaimNumber CLP07
     * @param adjustments CAS at the claim's level
     * @param remarks RARCs of MIA and MOA
     */
    public record Claim(
            String number,
            String status,
            Money charge,
            Money paid,
            Money patientResponsibility,
            @Nullable String filingIndicator,
            String payerClaimNumber,
            @Nullable String patientLastName,
            @Nullable String patientFirstName,
            @Nullable String memberId,
            List<Adjustment> adjustments,
            List<String> remarks,
            List<Line> lines,
            RemittanceDetail.OfClaim detail) {

        public Claim {
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
            lines = List.copyOf(lines);
        }

        /** A claim of which nothing more is said. */
        public Claim(
                String number,
                String status,
                Money charge,
                Money paid,
                Money patientResponsibility,
                @Nullable String filingIndicator,
                String payerClaimNumber,
                @Nullable String patientLastName,
                @Nullable String patientFirstName,
                @Nullable String memberId,
                List<Adjustment> adjustments,
                List<String> remarks,
                List<Line> lines) {
            this(
                    number,
                    status,
                    charge,
                    paid,
                    patientResponsibility,
                    filingIndicator,
                    payerClaimNumber,
                    patientLastName,
                    patientFirstName,
                    memberId,
                    adjustments,
                    remarks,
                    lines,
                    RemittanceDetail.OfClaim.NONE);
        }

        public boolean isReversal() {
            return status.equals("22");
        }

        public boolean isDenial() {
            return status.equals("4");
        }

        /** Whether the payer passed the claim on to the next one. */
        public boolean isForwarded() {
            return switch (status) {
                case "19", "20", "21", "23" -> true;
                default -> false;
            };
        }

        /** Whether this is only what would be paid: an estimate, no money. */
        public boolean isPredetermination() {
            return status.equals("25");
        }

        /** Adjustments of the claim and of all its lines. */
        public List<Adjustment> allAdjustments() {
            return java.util.stream.Stream.concat(
                            adjustments.stream(),
                            lines.stream().flatMap(line -> line.adjustments().stream()))
                    .toList();
        }
    }

    /**
     * One SVC.
     *
     * @param control REF*6R, our line number come back; null when the payer did not send it
     * @param qualifier SVC01-1, such as HC, NU, N4
     * @param units SVC05 in whole units, 1 when absent; the exact count is in the detail
     * @param submittedCode SVC06, when the payer changed the code
     * @param remarks RARCs of LQ*HE, all of them
     * @param allowed AMT*B6, when given
     */
    public record Line(
            @Nullable String control,
            String qualifier,
            String code,
            List<String> modifiers,
            Money charge,
            Money paid,
            int units,
            @Nullable String submittedCode,
            @Nullable LocalDate serviceDate,
            List<Adjustment> adjustments,
            List<String> remarks,
            @Nullable Money allowed,
            RemittanceDetail.OfLine detail) {

        public Line {
            modifiers = List.copyOf(modifiers);
            adjustments = List.copyOf(adjustments);
            remarks = List.copyOf(remarks);
        }

        /** A line of which nothing more is said. */
        public Line(
                @Nullable String control,
                String qualifier,
                String code,
                List<String> modifiers,
                Money charge,
                Money paid,
                int units,
                @Nullable String submittedCode,
                @Nullable LocalDate serviceDate,
                List<Adjustment> adjustments,
                List<String> remarks,
                @Nullable Money allowed) {
            this(
                    control,
                    qualifier,
                    code,
                    modifiers,
                    charge,
                    paid,
                    units,
                    submittedCode,
                    serviceDate,
                    adjustments,
                    remarks,
                    allowed,
                    RemittanceDetail.OfLine.NONE);
        }
    }

    /**
     * One triplet of a CAS.
     *
     * @param group CO, PR, OA, PI (CR in old files)
     * @param reason the CARC
     * @param amount positive reduces the payment
     */
    public record Adjustment(
            String group, String reason, Money amount, @Nullable Integer quantity) {

        public boolean isPatientResponsibility() {
            return group.equals("PR");
        }

        /** {@code CO 45}. */
        public String label() {
            return group + " " + reason;
        }
    }

    /**
     * One pair of a PLB. A positive amount reduces the payment.
     *
     * @param reason PLB03-1, such as WO, FB, L6, CS, 72
     * @param reference PLB03-2, often the claim it is about
     */
    public record ProviderAdjustment(
            String providerId,
            LocalDate fiscalPeriod,
            String reason,
            @Nullable String reference,
            Money amount) {}
}
