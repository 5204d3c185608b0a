package org.almoner.server.claims;

/** A step that does not lead on from where the claim stands. Safe to show and to log. */
public final class ClaimStepRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ClaimStepRefusedException(String claimNumber, ClaimState state, ClaimStep step) {
        super(
                "Claim %s is %s and cannot be %s."
                        .formatted(claimNumber, state.title(), step.participle()));
    }

    /** A step that the state allows but something else forbids. */
    ClaimStepRefusedException(String claimNumber, String why) {
        super("Claim %s: %s".formatted(claimNumber, why));
    }
}
