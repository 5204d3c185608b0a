package org.almoner.server.secondary;

/**
 * The next payer is asked with an earlier payer's answer.
 *
 * @param claim the earlier claim's number
 * @param payerName who is asked now
 * @param withDenials whether what the earlier payer refused is asked of it too
 */
public record PassedOn(
        long claimId, String claim, String next, String payerName, boolean withDenials) {}
