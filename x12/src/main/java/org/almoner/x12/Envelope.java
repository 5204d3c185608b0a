package org.almoner.x12;

import java.time.LocalDateTime;

/**
 * What the ISA and GS of an outgoing interchange say.
 *
 * @param senderQualifier ISA05, such as {@code ZZ} (mutually defined) or {@code 30} (tax id)
 * @param sender ISA06 and GS02, at most 15 characters; 2 at the least where there is a GS
 * @param receiverQualifier ISA07
 * @param receiver ISA08 and GS03, likewise
 * @param interchangeControl ISA13, 1 to 999999999, never used twice towards one receiver
 * @param at ISA09, ISA10, GS04 and GS05
 * @param acknowledgementRequested ISA14: whether a TA1 is asked for
 * @param usage ISA15: {@code T} for test, {@code P} for production
 */
public record Envelope(
        String senderQualifier,
        String sender,
        String receiverQualifier,
        String receiver,
        long interchangeControl,
        LocalDateTime at,
        boolean acknowledgementRequested,
        String usage) {

    public Envelope {
        if (interchangeControl < 1 || interchangeControl > 999_999_999) {
            throw new IllegalArgumentException("ISA13 must be 1 to 999999999");
        }
        if (sender.length() > 15 || receiver.length() > 15) {
            throw new IllegalArgumentException("ISA06 and ISA08 hold at most 15 characters");
        }
        if (!usage.equals("T") && !usage.equals("P")) {
            throw new IllegalArgumentException("ISA15 must be T or P");
        }
    }

    /** The envelope of an answer: sender and receiver change places. */
    public Envelope answer(long control, LocalDateTime when) {
        return new Envelope(
                /* senderQualifier= */ receiverQualifier,
                /* sender= */ receiver,
                /* receiverQualifier= */ senderQualifier,
                /* receiver= */ sender,
                control,
                when,
                false,
                usage);
    }
}
