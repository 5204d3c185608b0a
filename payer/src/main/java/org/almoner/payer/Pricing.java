package org.almoner.payer;

import org.almoner.payer.PayerContracts.ContractLine;
import org.almoner.payer.ReceivedClaim.ReceivedLine;

/** What the contract allows for a line: by unit, half as much again for both sides at once. */
final class Pricing {

    private static final long BOTH_SIDES_BASIS_POINTS = 15_000;

    private Pricing() {}

    /** Never more than the charge. */
    static long allowedCents(ContractLine contract, ReceivedLine line) {
        long full = Math.multiplyExact(contract.allowedCents(), line.units());
        boolean bothSides = line.hasModifier("50") && BilateralRule.isPaidBySide(line.code());
        long allowed = bothSides ? Share.of(full, BOTH_SIDES_BASIS_POINTS) : full;
        return Math.min(allowed, line.chargeCents());
    }
}
