package org.almoner.x12.guide;

/**
 * A situational rule of a loop: when one condition holds, another must (or must not).
 *
 * @param id names it within its guide
 * @param warning whether a breach is only a warning
 * @param when the condition; always true when the rule is unconditional
 * @param then what must hold, or must not
 * @param forbids whether {@code then} must not hold
 * @param about what the finding is about when no part of {@code then} is to blame
 * @param sentence what is wrong, in our words
 */
public record Rule(
        String id,
        boolean warning,
        Condition when,
        Condition then,
        boolean forbids,
        About about,
        String sentence) {

    /**
     * The segment, and perhaps the element, that a condition speaks of.
     *
     * @param loopsUp how many loops further out the place of the segment is kept
     * @param slot the fact it is kept as; -1 when it is not
     */
    public record About(String segment, int element, int component, int loopsUp, int slot) {}

    /** What a rule asks of the facts of a loop instance. */
    public sealed interface Condition {

        /** Whether a fact is there, is one of some values, or is there and none of them. */
        record Fact(About about, Test test, CodeList values) implements Condition {}

        /** Whether a loop inside this one was there. */
        record Inside(About about, int part) implements Condition {}

        record Not(Condition condition) implements Condition {}

        record Both(Condition one, Condition other) implements Condition {}

        record Either(Condition one, Condition other) implements Condition {}

        record Always() implements Condition {}
    }

    /** How a fact is tested. */
    public enum Test {
        PRESENT,
        ONE_OF,
        NONE_OF
    }
}
