package org.almoner.x12;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * Gives the short texts that come again in a file, such as identifiers, qualifiers, codes and the
 * names of a payer, as one and the same string. A text is kept only when it came twice without
 * another of its place between, so that what stands in a file once is not held.
 *
 * <p>Threads may share it: what one overwrites is read by another whole or not at all.
 */
final class ShortTexts {

    private static final int LENGTH_MAX = 16;
    private static final int PLACES_BITS = 10;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final @Nullable Kept[] places = new @Nullable Kept[1 << PLACES_BITS];
    private final long[] passedBy = new long[1 << PLACES_BITS];

    /** A text with its bytes as two numbers. */
    private record Kept(long first, long second, int length, String text) {}

    String get(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return "";
        }
        if (length > LENGTH_MAX) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        boolean isLong = length > 8;
        long first = Packed.pack(bytes, from, isLong ? from + 8 : to);
        long second = isLong ? Packed.pack(bytes, from + 8, to) : 0;
        long mixed = (first ^ (Long.rotateLeft(second, 29) + length)) * SPREAD;
        int place = (int) (mixed >>> (Long.SIZE - PLACES_BITS));
        Kept kept = places[place];
        if (kept != null
                && kept.first == first
                && kept.second == second
                && kept.length == length) {
            return kept.text;
        }
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        if (passedBy[place] == mixed) {
            places[place] = new Kept(first, second, length, text);
        } else {
            passedBy[place] = mixed;
        }
        return text;
    }
}
