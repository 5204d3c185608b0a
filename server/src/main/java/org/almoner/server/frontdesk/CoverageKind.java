package org.almoner.server.frontdesk;

/** What a coverage pays for. */
public enum CoverageKind {
    HEALTH("health plan"),
    /** An injury at work; pays for visits due to that injury only. */
    WORKERS_COMP("workers' compensation"),
    /** A car accident; pays for visits due to that accident only. */
    AUTO("auto insurance");

    private final String title;

    CoverageKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isForAnAccident() {
        return this != HEALTH;
    }
}
