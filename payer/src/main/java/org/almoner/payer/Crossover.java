package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.OtherCoverage;

import java.util.Optional;

/**
 * The Medicare-like payer forwards what it decided to the Medicaid-like one by itself, and says so:
 * CLP02 is 19 instead of 1. The provider does not ask the second payer again.
 *
 * <p>Source: coordination of benefits agreements; CLP02 19, processed as primary and forwarded.
 */
final class Crossover {

    private static final String FORWARDED = "19";

    private Crossover() {}

    /** The decision with the status that tells of the forwarding. */
    static Decision mark(Decision decision) {
        return findNext(decision).isPresent() && decision.status().equals("1")
                ? new Decision(decision.claim(), FORWARDED, decision.lines())
                : decision;
    }

    /** The claim as the next payer gets it; empty when nothing was forwarded. */
    static Optional<ReceivedClaim> forward(Decision decision) {
        if (!decision.status().equals(FORWARDED)) {
            return Optional.empty();
        }
        return findNext(decision)
                .map(next ->
                        decision.claim()
                                .claim()
                                .forwardedTo(
                                        next, SimulatedPayer.get(next.payerId()).name(), decision));
    }

    /** The payer that the claim went on to. */
    static Optional<SimulatedPayer> findForwardedTo(Decision decision) {
        return forward(decision).map(claim -> SimulatedPayer.get(claim.payerId()));
    }

    /** A second payer that has not decided, and a part of the charge that is left to it. */
    private static Optional<OtherCoverage> findNext(Decision decision) {
        ReceivedClaim claim = decision.claim().claim();
        if (!claim.payerId().equals(SimulatedPayer.MEDICARE)
                || !claim.frequency().equals("1")
                || decision.patientCents() == 0) {
            return Optional.empty();
        }
        return claim.others().stream()
                .filter(other -> other.payerId().equals(SimulatedPayer.MEDICAID))
                .filter(other -> other.paidCents() == null)
                .filter(other -> MemberIds.isKnown(other.payerId(), other.memberId()))
                .findFirst();
    }
}
