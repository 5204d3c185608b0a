package org.almoner.payer;

import org.almoner.x12.Envelope;

import java.time.LocalDateTime;

/** The envelope of a remittance: made of what the claims' envelope said, so far as it can be. */
final class Envelopes {

    private Envelopes() {}

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
