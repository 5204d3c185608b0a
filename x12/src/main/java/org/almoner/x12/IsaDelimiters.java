package org.almoner.x12;

/** Finds the delimiters that an ISA declares. */
final class IsaDelimiters {

    /** However little it is padded, an ISA is not longer than this. */
    static final int BYTES_MAX = 1024;

    private static final int SEPARATORS = 16;
    private static final int REPETITION = 11;

    private IsaDelimiters() {}

    /** What an ISA says of its delimiters. */
    sealed interface Answer {}

    record Found(Delimiters delimiters) implements Answer {}

    /**
     * It says nothing that could be used.
     *
     * @param element the ISA's element that is to blame; 0 for the segment as a whole
     */
    record Refused(int element, String why) implements Answer {}

    /** Counts the ISA's sixteen separators, because some senders do not pad its elements. */
    static Answer find(byte[] bytes, int isa, int limit) {
        if (isa + 3 >= limit) {
            return new Refused(0, "The ISA is cut off.");
        }
        byte element = bytes[isa + 3];
        int at = isa + 3;
        int eleventh = isa;
        int end = Math.min(limit, isa + BYTES_MAX);
        for (int count = 1; count < SEPARATORS; count++) {
            at++;
            while (at < end && bytes[at] != element) {
                at++;
            }
            if (at >= end) {
                return new Refused(0, "The ISA has fewer than sixteen elements.");
            }
            eleventh = count == REPETITION - 1 ? at + 1 : eleventh;
        }
        if (at + 2 >= limit) {
            return new Refused(16, "The ISA is cut off before its segment terminator.");
        }
        return found(element, bytes[eleventh], bytes[at + 1], bytes[at + 2]);
    }

    private static Answer found(byte element, byte repetition, byte component, byte terminator) {
        if (isLetterOrDigit(terminator) || terminator == element || terminator == component) {
            return new Refused(16, "The ISA is not followed by a segment terminator of its own.");
        }
        if (component == element) {
            return new Refused(16, "The component separator is the element separator, too.");
        }
        boolean separatesNothing =
                isLetterOrDigit(repetition) || repetition == ' ' || repetition == element;
        return new Found(
                new Delimiters(
                        character(element),
                        separatesNothing ? '\0' : character(repetition),
                        character(component),
                        character(terminator)));
    }

    static boolean isLetterOrDigit(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    private static char character(byte b) {
        return (char) (b & 0xFF);
    }
}
