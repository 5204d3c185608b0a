package org.almoner.codes.find;

/** Which part of the books a term stands in. */
public enum Origin {
    TITLE("title"),
    INCLUSION("inclusion"),
    INDEX("index"),
    /** An index entry that sends the reader to another one. */
    SEE("see"),
    NEOPLASM("neoplasm"),
    DRUG("drug"),
    /** The index of external causes. */
    CAUSE("cause");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
