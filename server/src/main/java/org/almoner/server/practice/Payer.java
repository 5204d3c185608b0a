package org.almoner.server.practice;

/**
 * Who pays.
 *
 * @param code the payer identifier of loop 2010BB
 * @param filingIndicator SBR09, such as MB, MC, CI, WC
 * @param filingLimitDays for a first claim, from the date of service
 * @param correctionLimitDays for a corrected claim, from the date of the remittance
 * @param appealLimitDays for an appeal, from the date of the remittance
 */
public record Payer(
        long payerId,
        String code,
        String name,
        String filingIndicator,
        String address,
        String city,
        String state,
        String zip,
        int filingLimitDays,
        int correctionLimitDays,
        int appealLimitDays) {}
