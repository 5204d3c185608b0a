package org.almoner.claims;

import org.almoner.claims.ProfessionalClaims837.Batch;
import org.almoner.x12.TransactionSet;

import java.util.List;

/**
 * Institutional claims as an 837I 005010X223A2, written and read.
 *
 * <p>What is written reads back equal, except that claims are grouped under their billing provider
 * and subscriber, and that a subscriber who is not the patient is written without address, date of
 * birth and gender.
 */
public final class InstitutionalClaims837 {

    /** GS08 and ST03. */
    public static final String GUIDE = "005010X223A2";

    private InstitutionalClaims837() {}

    /**
     * Writes one interchange with one transaction set.
     *
     * @throws UnwritableClaimException when a claim lacks a required field or holds a character
     *     that cannot be carried; names the claim and the field
     */
    public static String write(List<InstitutionalClaim> claims, Batch batch) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A file needs at least one claim.");
        }
        return new ClaimFileWriter<InstitutionalClaim>(
                        batch, GUIDE, pen -> new InstitutionalLoopWriter(pen)::write)
                .write(claims);
    }

    /**
     * Reads every claim of one transaction set. What our records have no place for is passed over.
     *
     * @throws UnreadableTransactionException when it is no 837I, or a date or an amount is none
     */
    public static List<InstitutionalClaim> read(TransactionSet set) {
        return new ClaimFileReader<>(set, ClaimReading.INSTITUTIONAL).read();
    }
}
