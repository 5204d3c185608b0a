package org.almoner.coding;

import org.jspecify.annotations.Nullable;

/**
 * A side of the body that a note names.
 *
 * @param quote verbatim, such as "both knees"
 * @param part the body part meant, in the singular and lower case; null when none stands near
 */
public record SideMention(
        Side side,
        String quote,
        int offset,
        int length,
        Section section,
        Standing standing,
        @Nullable String part) {
    /** Which side. */
    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    public boolean affirmed() {
        return standing == Standing.AFFIRMED;
    }
}
