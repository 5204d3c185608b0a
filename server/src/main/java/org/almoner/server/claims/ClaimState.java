package org.almoner.server.claims;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a claim stands, and which steps lead on from there. A state without a step in its row
 * refuses it.
 */
public enum ClaimState {
    BUILT("built", "info"),
    HELD("on hold", "warn"),
    READY("ready to send", "info"),
    /** The earlier payer sent it on; nothing leaves from here. */
    FORWARDED("forwarded", "info"),
    SENT("sent", "info"),
    RECEIVED("received", "info"),
    ACCEPTED("accepted", "info"),
    REJECTED("rejected", "stop"),
    PAID("paid", "good"),
    PARTLY_DENIED("partly denied", "stop"),
    DENIED("denied", "stop"),
    CLOSED("closed", "good");

    private static final Map<ClaimState, Map<ClaimStep, ClaimState>> STEPS =
            new EnumMap<>(ClaimState.class);

    static {
        from(BUILT).to(ClaimStep.HOLD, HELD).to(ClaimStep.RELEASE, READY);
        from(HELD).to(ClaimStep.HOLD, HELD).to(ClaimStep.RELEASE, READY);
        from(READY).to(ClaimStep.HOLD, HELD).to(ClaimStep.SEND, SENT);
        from(BUILT).to(ClaimStep.FORWARD, FORWARDED);
        from(FORWARDED).to(ClaimStep.CLOSE, CLOSED);
        from(SENT).to(ClaimStep.RECEIVE, RECEIVED);
        for (ClaimState open : new ClaimState[] {BUILT, HELD, READY, REJECTED}) {
            from(open).to(ClaimStep.CORRECT, BUILT).to(ClaimStep.CLOSE, CLOSED);
        }
        for (ClaimState away : new ClaimState[] {FORWARDED, SENT, RECEIVED, ACCEPTED, REJECTED}) {
            from(away)
                    .to(ClaimStep.ACCEPT, ACCEPTED)
                    .to(ClaimStep.REJECT, REJECTED)
                    .to(ClaimStep.PAY, PAID)
                    .to(ClaimStep.DENY_PART, PARTLY_DENIED)
                    .to(ClaimStep.DENY, DENIED);
        }
        for (ClaimState decided : new ClaimState[] {PAID, PARTLY_DENIED, DENIED, CLOSED}) {
            from(decided)
                    .to(ClaimStep.PAY, PAID)
                    .to(ClaimStep.DENY_PART, PARTLY_DENIED)
                    .to(ClaimStep.DENY, DENIED);
        }
        for (ClaimState decided : new ClaimState[] {PAID, PARTLY_DENIED, DENIED}) {
            from(decided).to(ClaimStep.REPLACE, BUILT).to(ClaimStep.CLOSE, CLOSED);
        }
    }

    private final String title;
    private final String tone;

    ClaimState(String title, String tone) {
        this.title = title;
        this.tone = tone;
    }

    /** As a screen says it. */
    public String title() {
        return title;
    }

    /** good, warn, stop or info. */
    public String tone() {
        return tone;
    }

    /** Whether the payer has said what it pays. */
    public boolean isDecided() {
        return this == PAID || this == PARTLY_DENIED || this == DENIED || this == CLOSED;
    }

    /** Whether it is on its way to the payer or at the payer. */
    public boolean isAway() {
        return this == FORWARDED || this == SENT || this == RECEIVED || this == ACCEPTED;
    }

    public Optional<ClaimState> find(ClaimStep step) {
        return Optional.ofNullable(STEPS.getOrDefault(this, Map.of()).get(step));
    }

    /**
     * The state after this step.
     *
     * @throws ClaimStepRefusedException naming the present state, when the step does not lead on
     *     from it
     */
    public ClaimState after(ClaimStep step, String claimNumber) {
        return find(step).orElseThrow(() -> new ClaimStepRefusedException(claimNumber, this, step));
    }

    private static Row from(ClaimState state) {
        return new Row(STEPS.computeIfAbsent(state, key -> new EnumMap<>(ClaimStep.class)));
    }

    private record Row(Map<ClaimStep, ClaimState> steps) {
        Row to(ClaimStep step, ClaimState next) {
            steps.put(step, next);
            return this;
        }
    }
}
