package org.almoner.coding;

/**
 * A part of a note under one heading.
 *
 * @param heading verbatim as it stands in the note; empty before the first heading
 * @param offset where the section begins, its heading included
 */
public record Section(String heading, Kind kind, int offset, int length) {
    /** What a section is for. */
    public enum Kind {
        SUBJECTIVE,
        HISTORY,
        FAMILY_HISTORY,
        MEDICATIONS,
        SYSTEMS,
        EXAM,
        RESULTS,
        PROCEDURE,
        ASSESSMENT,
        PLAN,
        INSTRUCTIONS,
        OTHER
    }

    /** Where what is said under the heading begins: behind it, its colon and its stars. */
    int body(String text) {
        int end = offset + length;
        int at = text.indexOf(heading, offset) + heading.length();
        while (!heading.isEmpty() && at < end && ":* \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    boolean holds(int position) {
        return position >= offset && position < offset + length;
    }
}
