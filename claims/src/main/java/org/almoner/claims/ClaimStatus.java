package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Payer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.RemittanceDetail.Procedure;
import org.almoner.claims.RemittanceDetail.Reference;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The question of a 276 and the answer of a 277 (005010X212): what became of a claim? */
public final class ClaimStatus {

    private ClaimStatus() {}

    /**
     * One 276 about one claim.
     *
     * @param trace TRN02, our number for the question; the answer echoes it
     * @param receiverId NM109 of loop 2100B, as the payer knows who asks
     * @param claimNumber REF*EJ, our CLM01
     * @param payerClaimNumber REF*1K, when it is known
     * @param billType REF*BLT, of a facility's claim
     */
    public record Inquiry(
            String trace,
            Payer payer,
            String receiverName,
            String receiverId,
            ProfessionalClaim.Provider provider,
            Person subscriber,
            String memberId,
            @Nullable String claimNumber,
            @Nullable String payerClaimNumber,
            @Nullable String billType,
            Money charge,
            LocalDate from,
            LocalDate to) {}

    /**
     * One claim of a 277.
     *
     * @param trace TRN02: the inquiry's, or our claim number
     * @param statuses STC, the newest first as the payer gives them
     * @param references REF, such as 1K (payer's claim number), EJ, BLT
     */
    public record Answer(
            String trace,
            @Nullable String patientLastName,
            @Nullable String patientFirstName,
            @Nullable String memberId,
            @Nullable String providerId,
            List<Status> statuses,
            List<Reference> references,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<Line> lines) {

        public Answer {
            statuses = List.copyOf(statuses);
            references = List.copyOf(references);
            lines = List.copyOf(lines);
        }

        /** REF*1K. */
        public @Nullable String payerClaimNumber() {
            return references.stream()
                    .filter(reference -> reference.qualifier().equals("1K"))
                    .map(Reference::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One composite of an STC (STC01, STC10 or STC11).
     *
     * @param category such as F1 finalized and paid, P1 in process, R1 more is asked for
     * @param code the claim status code
     * @param entity whom the code is about
     */
    public record Code(String category, String code, @Nullable String entity) {

        /** Whether the payer has decided. */
        public boolean isFinal() {
            return category.startsWith("F");
        }
    }

    /**
     * One STC.
     *
     * @param codes one to three
     * @param effective STC02
     * @param action STC03: U rejected, WQ accepted
     * @param charge STC04
     * @param paid STC05
     * @param decided STC06
     * @param method STC07
     * @param issued STC08
     * @param checkNumber STC09
     * @param message STC12
     */
    public record Status(
            List<Code> codes,
            @Nullable LocalDate effective,
            @Nullable String action,
            @Nullable Money charge,
            @Nullable Money paid,
            @Nullable LocalDate decided,
            @Nullable String method,
            @Nullable LocalDate issued,
            @Nullable String checkNumber,
            @Nullable String message) {

        public Status {
            codes = List.copyOf(codes);
        }
    }

    /** One SVC of a 277 with its STC. */
    public record Line(
            @Nullable Procedure procedure,
            @Nullable Money charge,
            @Nullable Money paid,
            @Nullable String revenueCode,
            @Nullable BigDecimal units,
            List<Status> statuses,
            List<Reference> references,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public Line {
            statuses = List.copyOf(statuses);
            references = List.copyOf(references);
        }
    }
}
