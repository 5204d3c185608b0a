package org.almoner.claims;

/**
 * A claim, or a question about coverage, that cannot be written as X12: which field, and why. The
 * message never holds the field's value, so it is safe in a log.
 */
public final class UnwritableClaimException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String claimNumber;
    private final String field;

    UnwritableClaimException(String claimNumber, String field, String why) {
        super("Claim %s cannot be written: %s %s.".formatted(claimNumber, field, why));
        this.claimNumber = claimNumber;
        this.field = field;
    }

    /** CLM01 of the claim, or the trace number of an eligibility inquiry. */
    public String claimNumber() {
        return claimNumber;
    }

    /** The field in words, such as {@code the patient's last name}. */
    public String field() {
        return field;
    }
}
