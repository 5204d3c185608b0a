package org.almoner.x12;

import java.util.Locale;

/**
 * Something wrong in a file, and where. The message names no content, so it is safe in a log.
 *
 * @param level how bad it is
 * @param snip the WEDI SNIP type of the check: 1 syntax, 2 guide, 3 balancing, 4 situational rules,
 *     5 external code sets
 * @param offset byte offset in the file
 * @param segmentNumber number of the segment in the file, from 1; 0 for the file as a whole
 * @param loop path of the loop from the outermost, such as {@code 2000A/2000B/2300}; empty outside
 *     every loop and where no guide is known
 * @param segmentId such as {@code SE}; empty for the file as a whole
 * @param element number of the element, from 1; 0 for the segment as a whole
 * @param component number of the component, from 1; 0 for the element as a whole
 * @param code how a 999 says it: IK403 when an element is to blame, IK304 when a segment is; of a
 *     trailer IK502 (SE), AK905 (GE) or TA105 (IEA and ISA); empty when a 999 has no word for it
 * @param message a sentence: what is wrong and what was expected
 */
public record X12Finding(
        Level level,
        int snip,
        long offset,
        long segmentNumber,
        String loop,
        String segmentId,
        int element,
        int component,
        String code,
        String message) {

    /** How bad a finding is. */
    public enum Level {
        ERROR,
        WARNING;

        /** The level as it is written: {@code error}, {@code warning}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line for a person: {@code error at segment 26 (SE01): ...}. */
    public String line() {
        return "%s at %s: %s".formatted(level.word(), place(), message);
    }

    /** Where it is, in words: {@code segment 12 in 2000A/2010AA (NM109)}, or {@code file}. */
    public String place() {
        if (segmentNumber == 0) {
            return "file";
        }
        String in = loop.isEmpty() ? "" : " in " + loop;
        String part = element == 0 ? "" : "%02d".formatted(element);
        String piece = component == 0 ? "" : "-" + component;
        return "segment %d%s (%s%s%s)".formatted(segmentNumber, in, segmentId, part, piece);
    }
}
