package org.almoner.x12;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * Gives the short texts that come again in a stream, such as identifiers, qualifiers, codes and the
 * names of a city, as one and the same string. A text is kept only when it came twice without
 * another of its place between, so that what stands in a file once is not held. Not for several
 * threads.
 */
final class ShortTexts {

    private static final int LENGTH_MAX = 15;
    private static final int PLACES_BITS = 10;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final int ID_PLACES_BITS = 8;

    /** Identifiers of segments, of which a file has few. */
    private final long[] packedIds = new long[1 << ID_PLACES_BITS];

    private final @Nullable String[] ids = new @Nullable String[1 << ID_PLACES_BITS];

    /** The first eight bytes of a text, and the others with its length. */
    private final long[] firsts = new long[1 << PLACES_BITS];

    private final long[] seconds = new long[1 << PLACES_BITS];
    private final @Nullable String[] texts = new @Nullable String[1 << PLACES_BITS];

    /** What last came to a place without being kept. */
    private final long[] passedBy = new long[1 << PLACES_BITS];

    /** The identifier of a segment, by its packed form. */
    String id(long packed, byte[] bytes, int from, int to) {
        int place = (int) ((packed * SPREAD) >>> (Long.SIZE - ID_PLACES_BITS));
        String known = ids[place];
        if (packedIds[place] == packed && known != null && known.length() == to - from) {
            return known;
        }
        String id = get(bytes, from, to);
        if (packed != 0 && packed != Packed.TOO_LONG) {
            packedIds[place] = packed;
            ids[place] = id;
        }
        return id;
    }

    String get(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return "";
        }
        if (length > LENGTH_MAX) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        long first;
        long second = (long) length << 56;
        if (length <= 8) {
            first = Packed.pack(bytes, from, to);
        } else {
            first = Packed.pack(bytes, from, from + 8);
            second |= Packed.pack(bytes, from + 8, to);
        }
        long mixed = (first ^ Long.rotateLeft(second, 23)) * SPREAD;
        int place = (int) (mixed >>> (Long.SIZE - PLACES_BITS));
        String known = texts[place];
        if (known != null && firsts[place] == first && seconds[place] == second) {
            return known;
        }
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        if (passedBy[place] == mixed) {
            firsts[place] = first;
            seconds[place] = second;
            texts[place] = text;
        } else {
            passedBy[place] = mixed;
        }
        return text;
    }
}
