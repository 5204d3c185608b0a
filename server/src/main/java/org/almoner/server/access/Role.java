package org.almoner.server.access;

/** A desk that a person may sit at. One person may hold several. */
public enum Role {
    FRONT_DESK("front desk"),
    CODER("coder"),
    BILLER("biller"),
    SUPERVISOR("supervisor"),
    COMPLIANCE("compliance");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
