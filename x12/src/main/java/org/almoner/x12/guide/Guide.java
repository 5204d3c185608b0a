package org.almoner.x12.guide;

import java.util.List;

/**
 * An implementation guide.
 *
 * @param id ST03 or GS08, such as {@code 005010X222A1}
 * @param title a few words of ours
 * @param set ST01, such as {@code 837}
 * @param group GS01, such as {@code HC}
 * @param aliases other identifiers that mean this guide
 * @param when signs that tell guides apart that share an identifier and a set, the surest first;
 *     empty when nothing has to
 * @param root the loop that is the whole transaction set
 */
public record Guide(
        String id,
        String title,
        String set,
        String group,
        List<String> aliases,
        List<When> when,
        LoopSpec root) {

    /** A guide has at most so many signs. */
    public static final int SIGNS_MOST = 4;

    /** The segment after the ST, and the value that an element of it has in this guide. */
    public record When(String segment, int element, List<String> values) {}

    /** Whether the guide goes by this identifier. */
    public boolean isCalled(String identifier) {
        return id.equals(identifier) || aliases.contains(identifier);
    }
}
