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
    CAUSE("cause"),
    /** What an operation is called where it is done, by a list of our own. */
    SAID("common name");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    private static final Origin[] ALL = values();

    /** Its number within an index, which is made anew when these change. */
    @SuppressWarnings("EnumOrdinal") // The order is part of the index's version.
    byte number() {
        return (byte) ordinal();
    }

    static Origin of(int number) {
        return ALL[number];
    }
}
