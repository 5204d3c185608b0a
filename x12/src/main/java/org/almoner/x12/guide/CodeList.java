package org.almoner.x12.guide;

import org.almoner.x12.Packed;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The values that a guide allows for an element, found without making a string of the bytes. */
public final class CodeList {

    private static final int FEW = 8;

    private final List<String> codes;
    private final long[] packed;
    private final Set<String> longCodes;

    CodeList(Collection<String> codes) {
        this.codes = List.copyOf(codes);
        this.packed =
                codes.stream()
                        .mapToLong(Packed::pack)
                        .filter(code -> code != Packed.TOO_LONG)
                        .sorted()
                        .toArray();
        this.longCodes =
                Set.copyOf(codes.stream().filter(code -> code.length() > 8).distinct().toList());
    }

    /** The codes in the order of the guide. */
    public List<String> codes() {
        return codes;
    }

    /** Whether a value of at most eight bytes is in the list. */
    public boolean contains(long value) {
        if (packed.length <= FEW) {
            for (long code : packed) {
                if (code == value) {
                    return true;
                }
            }
            return false;
        }
        return Arrays.binarySearch(packed, value) >= 0;
    }

    /** Whether a value of more than eight bytes is in the list. */
    public boolean contains(String value) {
        return value.length() > 8 ? longCodes.contains(value) : contains(Packed.pack(value));
    }

    /** The codes as a sentence holds them, the first few when they are many. */
    @Override
    public String toString() {
        return codes.size() <= FEW
                ? String.join(", ", codes)
                : String.join(", ", codes.subList(0, FEW)) + " and others";
    }
}
