package org.almoner.server.charts;

/** How far a visit is on its way to a claim. */
public enum EncounterStatus {
    PLANNED("planned"),
    IN_PROGRESS("in progress"),
    /** Over and documented: on the coding queue. */
    WAITING("waiting to be coded"),
    CODED("coded"),
    /** Part of the patient's history; nobody will code it here. */
    HISTORICAL("history"),
    CANCELLED("cancelled");

    private final String title;

    EncounterStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether somebody will pay for it, or already did. */
    public boolean isBilled() {
        return this == WAITING || this == CODED;
    }

    /** The colour of its tag: info while it waits for a coder, good once it is coded. */
    public String tone() {
        return switch (this) {
            case WAITING -> "info";
            case CODED -> "good";
            default -> "";
        };
    }
}
