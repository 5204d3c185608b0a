package org.almoner.codes.fees;

import java.util.List;

/**
 * What Medicare allows for a service, and how that came about.
 *
 * @param verdict whether there is an amount, and if not, why
 * @param cents the allowed amount of all units; 0 unless it is payable
 * @param steps in words, from the schedule to the amount
 * @param source the release that was used; empty when none
 */
public record Price(
        String code,
        List<String> modifiers,
        Verdict verdict,
        long cents,
        List<String> steps,
        String source) {

    /** What comes of a service. */
    public enum Verdict {
        PAYABLE,
        /** Paid within another service. */
        BUNDLED,
        /** The schedule has no payment for it. */
        NOT_COVERED,
        /** Not for a service like this one here: the place, the modifier or the assistant. */
        NOT_ALLOWED,
        /** The payer sets the amount by itself, often from the documentation. */
        PAYER_DECIDES,
        /** No schedule that is loaded knows it on that day. */
        UNKNOWN
    }

    public Price {
        modifiers = List.copyOf(modifiers);
        steps = List.copyOf(steps);
        if (cents != 0 && verdict != Verdict.PAYABLE) {
            throw new IllegalArgumentException("an amount that is not payable");
        }
    }

    public boolean isPayable() {
        return verdict == Verdict.PAYABLE;
    }
}
