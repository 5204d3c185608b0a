package org.almoner.claims;

import org.almoner.x12.Envelope;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Professional claims as an 837P 005010X222A1, written and read.
 *
 * <p>What is written reads back equal, with three exceptions that come from the guide: claims are
 * grouped under their billing provider and subscriber, so their order may change; a subscriber who
 * is not the patient is written without address, date of birth and gender; and a rendering provider
 * with the billing provider's NPI is not written, so it reads back as the billing provider.
 */
public final class ProfessionalClaims837 {

    /** GS08 and ST03. */
    public static final String GUIDE = "005010X222A1";

    static final Batch TRIAL =
            new Batch(
                    new Envelope(
                            "ZZ",
                            "TRIAL",
                            "ZZ",
                            "TRIAL",
                            1,
                            LocalDateTime.of(2026, 1, 1, 0, 0),
                            false,
                            "T"),
                    new Submitter("Trial", "TRIAL", "Trial", "2005550100"),
                    new Receiver("Trial", "TRIAL"),
                    1,
                    "0001");

    private ProfessionalClaims837() {}

    /**
     * Everything about a file that is not a claim.
     *
     * @param groupControl GS06
     * @param setControl ST02, four to nine characters
     * @param reference BHT03, our number for the batch; a 277CA echoes it. At most 30 characters
     */
    public record Batch(
            Envelope envelope,
            Submitter submitter,
            Receiver receiver,
            long groupControl,
            String setControl,
            String reference) {

        /** A batch whose reference is made of its interchange and set control numbers. */
        public Batch(
                Envelope envelope,
                Submitter submitter,
                Receiver receiver,
                long groupControl,
                String setControl) {
            this(
                    envelope,
                    submitter,
                    receiver,
                    groupControl,
                    setControl,
                    "%09d-%s".formatted(envelope.interchangeControl(), setControl));
        }
    }

    /**
     * Loop 1000A: who sends the file.
     *
     * @param id NM109, the identifier that the receiver knows us by
     * @param phone ten digits
     */
    public record Submitter(String name, String id, String contactName, @Nullable String phone) {}

    /** Loop 1000B: who takes the file, a clearinghouse or a payer. */
    public record Receiver(String name, String id) {}

    /**
     * Writes one interchange with one transaction set.
     *
     * @throws UnwritableClaimException when a claim lacks a required field or holds a character
     *     that cannot be carried; names the claim and the field
     */
    public static String write(List<ProfessionalClaim> claims, Batch batch) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A file needs at least one claim.");
        }
        return new ClaimFileWriter<ProfessionalClaim>(
                        batch, GUIDE, pen -> new ClaimLoopWriter(pen)::write)
                .write(claims);
    }

    /**
     * Writes the claim alone into a file that is sent to nobody, so that it can be checked.
     *
     * @throws UnwritableClaimException when it could not be written, whatever file it stood in
     */
    public static String writeTrial(ProfessionalClaim claim) {
        return write(List.of(claim), TRIAL);
    }

    /** Why this claim could not be written, whatever file it stood in; empty when it could be. */
    public static Optional<UnwritableClaimException> findProblem(ProfessionalClaim claim) {
        try {
            writeTrial(claim);
            return Optional.empty();
        } catch (UnwritableClaimException problem) {
            return Optional.of(problem);
        }
    }

    /**
     * Reads every claim of one transaction set. What our records have no place for is passed over.
     *
     * @throws UnreadableTransactionException when it is no 837P, or a date or an amount is none
     */
    public static List<ProfessionalClaim> read(TransactionSet set) {
        return new ClaimFileReader<>(set, ClaimReading.PROFESSIONAL).read();
    }
}
