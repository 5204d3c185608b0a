package org.almoner.payer;

import java.util.Optional;

/**
 * A second payer is asked before the first one has decided: CO 22 with MA04.
 *
 * <p>Source: coordination of benefits needs the first payer's decision on the claim (loop 2320 or
 * 2430).
 */
final class PrimaryDecisionRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        ReceivedClaim claim = examined.claim();
        return !claim.isAfterAnother() || CoordinationOfBenefits.isDecidedBefore(claim)
                ? Optional.empty()
                : Optional.of(Denial.co("22", "MA04"));
    }
}
