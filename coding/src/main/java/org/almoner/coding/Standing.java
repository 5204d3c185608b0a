package org.almoner.coding;

/** Whether a note means what it mentions: a word in a note is not yet a finding. */
public enum Standing {
    AFFIRMED("stated of the patient"),
    NEGATED("denied or ruled out in the note"),
    UNCERTAIN("only suspected; an outpatient claim may not carry it"),
    CONDITIONAL("something to look out for, not found today"),
    HISTORICAL("told as history"),
    FAMILY("about the family");

    private final String reason;

    Standing(String reason) {
        this.reason = reason;
    }

    /** In plain words, for the screen. */
    public String reason() {
        return reason;
    }
}
