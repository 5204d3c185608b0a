package org.almoner.server.practice;

import org.jspecify.annotations.Nullable;

/**
 * The practice as its claims name it: the billing provider.
 *
 * @param npi the organization's, 10 digits
 * @param taxId 9 digits
 * @param submitter its number at the clearinghouse, ISA06 and NM109 of loop 1000A
 * @param clia the number of its laboratory's certificate, REF*X4; null when it does no tests
 */
public record Profile(
        String name,
        String npi,
        String taxId,
        String taxonomy,
        String address,
        String city,
        String state,
        String zip,
        String phone,
        String submitter,
        @Nullable String clia) {}
