package org.almoner.server.claims;

/** Something that happens to a claim and may move its state. */
public enum ClaimStep {
    HOLD("held"),
    RELEASE("released"),
    SEND("sent"),
    /** The earlier payer sent it on to this one by itself. */
    FORWARD("forwarded"),
    RECEIVE("received"),
    ACCEPT("accepted"),
    REJECT("rejected"),
    PAY("paid"),
    DENY_PART("partly denied"),
    DENY("denied"),
    /** Built again before the payer decided. */
    CORRECT("corrected"),
    /** Built again after the payer decided: frequency 7. */
    REPLACE("replaced"),
    CLOSE("closed");

    private final String participle;

    ClaimStep(String participle) {
        this.participle = participle;
    }

    /** {@code cannot be released}. */
    public String participle() {
        return participle;
    }
}
