package org.almoner.payer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A claim that passed the front door.
 *
 * @param payerClaimNumber what the payer calls it from now on: REF*1K and CLP07
 * @param interchange the control number (ISA13) under which it came
 * @param received the day it came
 * @param replaces the payer claim number that it replaces or voids; null for an original
 */
record AcceptedClaim(
        String payerClaimNumber,
        ReceivedClaim claim,
        String interchange,
        LocalDate received,
        @Nullable String replaces) {}
