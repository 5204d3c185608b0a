package org.almoner.claims;

import org.almoner.claims.ProfessionalClaims837.Batch;
import org.almoner.x12.TransactionSet;

import java.util.List;

/**
 * Dental claims as an 837D 005010X224A2, written and read.
 *
 * <p>What is written reads back equal, except that claims are grouped under their billing provider
 * and subscriber, that a subscriber who is not the patient is written without address, date of
 * birth and gender, and that a rendering provider with the billing provider's NPI is not written.
 */
public final class DentalClaims837 {

    /** GS08 and ST03. */
    public static final String GUIDE = "005010X224A2";

    private DentalClaims837() {}

    /**
     * Writes one interchange with one transaction set.
     *
     * @throws UnwritableClaimException when a claim lacks a required field or holds a character
     *     that cannot be carried; names the claim and the field
     */
    public static String write(List<DentalClaim> claims, Batch batch) {
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("A file needs at least one claim.");
        }
        return new ClaimFileWriter<DentalClaim>(
                        batch, GUIDE, pen -> new DentalLoopWriter(pen)::write)
                .write(claims);
    }

    /**
     * Reads every claim of one transaction set. What our records have no place for is passed over.
     *
     * @throws UnreadableTransactionException when it is no 837D, or a date or an amount is none
     */
    public static List<DentalClaim> read(TransactionSet set) {
        return new ClaimFileReader<>(set, ClaimReading.DENTAL).read();
    }
}
