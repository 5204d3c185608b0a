package org.almoner.x12.fuzz;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A run of a few seconds that is the same each time; the long one is Jazzer's. */
public final class ShortRun {

    private static final int SHRINKING_TRIES = 4_000;
    private static final int SHOWN = 1_000;

    private ShortRun() {}

    /**
     * Gives so many spoiled seeds to the target.
     *
     * @throws AssertionError at the first that it does not stand, with the least of it that still
     *     does harm
     */
    public static void over(List<byte[]> seeds, long seed, int rounds, Target target) {
        var mutations = new Mutations(seeds, seed);
        for (int round = 0; round < rounds; round++) {
            byte[] input = mutations.next();
            Throwable harm = harm(target, input);
            if (harm != null) {
                byte[] least = shrunk(target, input, harm);
                Throwable cause = harm(target, least);
                throw new AssertionError(
                        "Round %d, %d bytes, of which these are enough:%n%s%n%s"
                                .formatted(round, input.length, shown(least), cause),
                        cause);
            }
        }
    }

    private static @Nullable Throwable harm(Target target, byte[] input) {
        try {
            Budget.spend(target, input);
            return null;
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            return e;
        }
    }

    /**
     * Takes away what it can while the same kind of thing still goes wrong; not where that takes
     * its time.
     */
    private static byte[] shrunk(Target target, byte[] input, Throwable harm) {
        byte[] least = input;
        if (harm instanceof Budget.Exceeded) {
            return least;
        }
        int tries = 0;
        for (int piece = least.length / 2; piece > 0; piece /= 2) {
            for (int at = 0; at + piece <= least.length && tries < SHRINKING_TRIES; tries++) {
                byte[] less = without(least, at, piece);
                Throwable other = harm(target, less);
                if (other != null && other.getClass().equals(harm.getClass())) {
                    least = less;
                } else {
                    at += piece;
                }
            }
        }
        return least;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        byte[] less = Arrays.copyOf(bytes, bytes.length - count);
        System.arraycopy(bytes, at + count, less, at, less.length - at);
        return less;
    }

    private static String shown(byte[] bytes) {
        var text = new StringBuilder();
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            text.append(c >= ' ' && c < 0x7F ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        if (text.length() > 2 * SHOWN) {
            text.replace(SHOWN, text.length() - SHOWN, " ... ");
        }
        return text.toString();
    }
}
