package org.almoner.claims;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What came back about a file or a claim we sent, before anyone decided about money. */
public sealed interface Acknowledgement {

    /**
     * Whether a claim status category (STC01-1) turns something away. A0 was passed on to another
     * entity, A1 received, A2 accepted, A5 accepted and split; nothing else goes on by itself.
     */
    static boolean rejects(String category) {
        return switch (category) {
            case "A0", "A1", "A2", "A5" -> false;
            default -> true;
        };
    }

    /**
     * TA1: the interchange as such.
     *
     * @param interchangeControl TA101, our ISA13
     * @param code TA104: A accepted, E accepted with errors, R rejected
     * @param note TA105
     */
    record OfInterchange(String interchangeControl, String code, String note)
            implements Acknowledgement {

        public boolean isRejected() {
            return code.equals("R");
        }
    }

    /**
     * One AK2 to IK5 of a 999: a transaction set.
     *
     * @param groupControl AK102, our GS06
     * @param setControl AK202, our ST02; empty when the 999 answers the whole group without naming
     *     its sets (AK9 alone)
     * @param code IK501 (or AK901): A accepted, E accepted with errors, R, M, W, X rejected
     * @param errors sentences made of IK3 and IK4, without the content that was wrong
     */
    record OfSet(String groupControl, String setControl, String code, List<String> errors)
            implements Acknowledgement {

        public OfSet {
            errors = List.copyOf(errors);
        }

        public boolean isRejected() {
            return !code.equals("A") && !code.equals("E");
        }
    }

    /**
     * One claim's status in a 277CA 005010X214.
     *
     * @param claimNumber TRN02 of loop 2200D, our CLM01
     * @param category STC01-1: A0, A1, A2, A5 accepted; A3, A4, A6, A7, A8 rejected
     * @param status STC01-2, the claim status code
     * @param entity STC01-3
     * @param payerClaimNumber REF*1K
     * @param charge AMT*YU or STC04
     * @param lines what is said of single lines, in their order
     */
    record OfClaim(
            String claimNumber,
            String category,
            String status,
            @Nullable String entity,
            @Nullable String payerClaimNumber,
            Money charge,
            @Nullable LocalDate effective,
            List<LineStatus> lines)
            implements Acknowledgement {

        public OfClaim {
            lines = List.copyOf(lines);
        }

        public boolean isRejected() {
            return rejects(category);
        }
    }

    /**
     * One line's status in a 277CA (loop 2220D).
     *
     * @param control REF*FJ, our control number of the line; null when it is not said
     * @param code SVC01-2
     * @param category STC01-1
     * @param status STC01-2
     * @param entity STC01-3
     */
    record LineStatus(
            @Nullable String control,
            String code,
            String category,
            String status,
            @Nullable String entity) {

        public boolean isRejected() {
            return rejects(category);
        }
    }

    /**
     * A status in a 277CA above the claims: of our whole file (loop 2200B) or of one billing
     * provider's part (2200C). A rejection here takes every claim below it along.
     *
     * @param trace TRN02: our BHT03 for the file, the payer's own number for a provider
     * @param providerNpi the billing provider's NPI; null for the whole file
     * @param category STC01-1
     * @param status STC01-2
     * @param accepted QTY*90 or QTY*QA, how many claims were accepted; null when not said
     * @param rejected QTY*AA or QTY*QC, how many were rejected; null when not said
     */
    record OfBatch(
            String trace,
            @Nullable String providerNpi,
            String category,
            String status,
            @Nullable Integer accepted,
            @Nullable Integer rejected)
            implements Acknowledgement {

        public boolean isRejected() {
            return rejects(category);
        }
    }
}
