package org.almoner.server.remittance;

/**
 * Why a remittance was not posted by itself.
 *
 * @param claim what the payer calls the claim; empty for the remittance as a whole
 * @param acceptable whether a person may say to post it all the same
 * @param waiting whether another remittance may mend it
 */
public record Reason(
        String kind, String claim, String sentence, boolean acceptable, boolean waiting) {

    public boolean isUnknownClaim() {
        return kind.equals("UNKNOWN_CLAIM") || kind.equals("EARLIER_PAYER_FIRST");
    }
}
