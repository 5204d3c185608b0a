package org.almoner.server.denials;

/** Where a case stands. */
public enum CaseState {
    OPEN("to work", "stop", false),
    REPLACED("sent again", "info", false),
    APPEALED("appealed", "info", false),
    WON("won", "good", true),
    CLOSED("closed", "", true);

    private final String title;
    private final String tone;
    private final boolean settled;

    CaseState(String title, String tone, boolean settled) {
        this.title = title;
        this.tone = tone;
        this.settled = settled;
    }

    public String title() {
        return title;
    }

    public String tone() {
        return tone;
    }

    /** Whether nothing more is expected. */
    public boolean isSettled() {
        return settled;
    }
}
