package org.almoner.server.claims;

/**
 * What one rule did over a time, counted in claims.
 *
 * @param spoke on how many claims
 * @param mended of them, how many no longer have it, and nobody overrode it
 * @param overridden how many left with it, for a reason that a person gave
 * @param paid of the overridden
 * @param denied of the overridden, wholly or partly
 */
public record RuleRecord(String rule, int spoke, int mended, int overridden, int paid, int denied) {

    /** Fewer cases prove nothing. */
    private static final int CASES_LEAST = 10;

    /** Of the overridden, those that no payer has answered. */
    public int open() {
        return overridden - paid - denied;
    }

    /** Neither mended nor overridden: remarks, and what is still held. */
    public int standing() {
        return spoke - mended - overridden;
    }

    /** Overridden often enough, and paid in most of these cases. */
    public boolean criesWolf() {
        return overridden >= CASES_LEAST && paid * 2 > overridden;
    }
}
