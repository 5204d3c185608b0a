package org.almoner.codes.icd;

/**
 * A place in the book of diagnoses: a chapter, a section, a category or a code.
 *
 * @param key a code without dot; of a chapter {@code 004}, of a section {@code 1E08E13}
 * @param billable whether it may stand on a claim
 */
public record Node(String key, String title, boolean billable) {

    private static final int CATEGORY = 3;

    public boolean isChapter() {
        return key.startsWith("0");
    }

    public boolean isSection() {
        return key.startsWith("1");
    }

    public boolean isCode() {
        return !isChapter() && !isSection();
    }

    /** As the book has it: E11.22, E08-E13, Chapter 4. */
    public String display() {
        return display(key);
    }

    static String display(String key) {
        if (key.startsWith("0")) {
            return "Chapter " + Integer.parseInt(key);
        }
        if (key.startsWith("1")) {
            String first = key.substring(1, 1 + CATEGORY);
            return key.length() > 1 + CATEGORY ? first + "-" + key.substring(1 + CATEGORY) : first;
        }
        return key.length() > CATEGORY
                ? key.substring(0, CATEGORY) + "." + key.substring(CATEGORY)
                : key;
    }
}
