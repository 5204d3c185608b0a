package org.almoner.x12;

/**
 * Something wrong in a file, and where. The message names no content, so it is safe in a log.
 *
 * @param level how bad it is
 * @param offset byte offset in the file
 * @param segmentNumber number of the segment in the file, from 1; 0 for the file as a whole
 * @param segmentId such as {@code SE}; empty for the file as a whole
 * @param element number of the element, from 1; 0 for the segment as a whole
 * @param message a sentence: what is wrong and what was expected
 */
public record X12Finding(
        Level level,
        long offset,
        int segmentNumber,
        String segmentId,
        int element,
        String message) {

    /** How bad a finding is. */
    public enum Level {
        ERROR,
        WARNING
    }

    /** One line for a person: {@code error at segment 26 (SE01): ...}. */
    public String line() {
        String place =
                segmentNumber == 0
                        ? "file"
                        : "segment %d (%s%s)"
                                .formatted(
                                        segmentNumber,
                                        segmentId,
                                        element == 0 ? "" : "%02d".formatted(element));
        return "%s at %s: %s"
                .formatted(level.name().toLowerCase(java.util.Locale.ROOT), place, message);
    }
}
