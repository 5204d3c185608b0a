package org.almoner.server.remittance;

/** Where a remittance stands. */
public enum RemittanceState {
    POSTED("posted", "good"),
    TO_LOOK_AT("to look at", "warn"),
    SET_ASIDE("set aside", "");

    private final String title;
    private final String tone;

    RemittanceState(String title, String tone) {
        this.title = title;
        this.tone = tone;
    }

    public String title() {
        return title;
    }

    public String tone() {
        return tone;
    }
}
