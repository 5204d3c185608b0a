package org.almoner.server.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Every state with every step: where it leads, or that it is refused. */
class C01_AClaimMovesByItsStepsOnlyTest {

    private static final String TABLE =
            """
            BUILT         | HOLD: HELD, RELEASE: READY, FORWARD: FORWARDED, CORRECT: BUILT, CLOSE: CLOSED
            HELD          | HOLD: HELD, RELEASE: READY, CORRECT: BUILT, CLOSE: CLOSED
            READY         | HOLD: HELD, SEND: SENT, CORRECT: BUILT, CLOSE: CLOSED
            FORWARDED     | ACCEPT: ACCEPTED, REJECT: REJECTED, PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED, CLOSE: CLOSED
            SENT          | RECEIVE: RECEIVED, ACCEPT: ACCEPTED, REJECT: REJECTED, PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED
            RECEIVED      | ACCEPT: ACCEPTED, REJECT: REJECTED, PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED
            ACCEPTED      | ACCEPT: ACCEPTED, REJECT: REJECTED, PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED
            REJECTED      | ACCEPT: ACCEPTED, REJECT: REJECTED, PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED, CORRECT: BUILT, CLOSE: CLOSED
            PAID          | PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED, REPLACE: BUILT, CLOSE: CLOSED
            PARTLY_DENIED | PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED, REPLACE: BUILT, CLOSE: CLOSED
            DENIED        | PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED, REPLACE: BUILT, CLOSE: CLOSED
            CLOSED        | PAY: PAID, DENY_PART: PARTLY_DENIED, DENY: DENIED
            """;

    @Test
    void theWholeTableOfStatesAndSteps() {
        String actual =
                Arrays.stream(ClaimState.values())
                        .map(state -> "%-13s | %s\n".formatted(state, steps(state)))
                        .collect(Collectors.joining());
        assertThat(actual).isEqualTo(TABLE);
    }

    @Test
    void aRefusalNamesTheClaimItsStateAndTheStep() {
        assertThatThrownBy(() -> ClaimState.HELD.after(ClaimStep.SEND, "C-10482"))
                .isInstanceOf(ClaimStepRefusedException.class)
                .hasMessage("Claim C-10482 is on hold and cannot be sent.");
    }

    private static String steps(ClaimState state) {
        return Arrays.stream(ClaimStep.values())
                .filter(step -> state.find(step).isPresent())
                .map(step -> step + ": " + state.find(step).orElseThrow())
                .collect(Collectors.joining(", "));
    }
}
