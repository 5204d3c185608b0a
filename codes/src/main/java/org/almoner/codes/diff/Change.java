package org.almoner.codes.diff;

import org.almoner.codes.store.PublishedSet;

import java.util.List;

/**
 * One thing that is different.
 *
 * @param code the row's code; of rows with several keys all of them, divided by blanks
 * @param before what was said; empty for what is new
 * @param after what is said; empty for what is gone
 * @param successors what may be used instead, where the publisher says it
 */
public record Change(
        PublishedSet set,
        Kind kind,
        String code,
        String before,
        String after,
        List<String> successors) {

    /** What happened. */
    public enum Kind {
        NEW("new"),
        GONE("gone"),
        /** A code that was billed is a heading now. */
        DIVIDED("divided"),
        /** A heading may be billed now. */
        BILLABLE("billable"),
        REWORDED("reworded"),
        /** Something beside the title. */
        CHANGED("changed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Change {
        successors = List.copyOf(successors);
    }

    /** The code as a person reads it: one of ICD-10-CM with its dot. */
    public String display() {
        return set.id().startsWith("icd10cm") && code.length() > 3 && code.indexOf(' ') < 0
                ? code.substring(0, 3) + "." + code.substring(3)
                : code;
    }

    /** Whether something that was billed can be billed no more. */
    public boolean isEnd() {
        return kind == Kind.GONE || kind == Kind.DIVIDED;
    }
}
