package org.almoner.server.claims;

/** What a payer decided about a claim as a whole. */
public enum ClaimOutcome {
    PAID(ClaimStep.PAY),
    PARTLY_DENIED(ClaimStep.DENY_PART),
    DENIED(ClaimStep.DENY);

    private final ClaimStep step;

    ClaimOutcome(ClaimStep step) {
        this.step = step;
    }

    ClaimStep step() {
        return step;
    }
}
