package org.almoner.payer;

import org.almoner.x12.Envelope;
import org.almoner.x12.Interchange;

import java.time.LocalDateTime;

/**
 * Envelopes of answers: made of what a stranger's envelope said, so far as it can be said again.
 */
final class Envelopes {

    private Envelopes() {}

    /** Sender and receiver change places. */
    static Envelope answering(Interchange received, long control, LocalDateTime now) {
        return new Envelope(
                qualifier(received.isa().element(7)),
                Echo.clean(received.receiver(), 15),
                qualifier(received.isa().element(5)),
                Echo.clean(received.sender(), 15),
                control,
                now,
                false,
                usage(received.usage()));
    }

    /** From a payer to whoever sent a claim. */
    static Envelope toSubmitter(
            SimulatedPayer payer,
            ReceivedClaim.Submitter submitter,
            long control,
            LocalDateTime now) {
        return new Envelope(
                "ZZ",
                payer.id(),
                qualifier(submitter.qualifier()),
                Echo.clean(submitter.mailbox(), 15),
                control,
                now,
                false,
                usage(submitter.usage()));
    }

    private static String qualifier(String text) {
        String clean = Echo.clean(text, 2);
        return clean.length() == 2 ? clean : "ZZ";
    }

    private static String usage(String text) {
        return text.equals("P") ? "P" : "T";
    }
}
