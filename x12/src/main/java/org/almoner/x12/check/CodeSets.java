package org.almoner.x12.check;

/**
 * Knows the code sets that live outside the guides (SNIP type 5). {@code x12} keeps to the JDK, so
 * whoever has the sets gives them.
 */
public interface CodeSets {

    /** Knows nothing, and so judges nothing. */
    CodeSets NONE = (set, value) -> Verdict.NOT_JUDGED;

    /** What is said of a value. */
    enum Verdict {
        KNOWN,
        /** The set is at hand in full, and the value is not in it. */
        UNKNOWN,
        /** The set is not at hand, or not in full. */
        NOT_JUDGED
    }

    /**
     * @param set such as {@code npi} or {@code carc}; docs/x12-guides.md lists them
     * @param value as it stood in the file; may be PHI in no set that is known here
     */
    Verdict judge(String set, String value);
}
