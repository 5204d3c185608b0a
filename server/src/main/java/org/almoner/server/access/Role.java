package org.almoner.server.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A desk that a person may sit at. One person may hold several. */
public enum Role {
    FRONT_DESK("front desk"),
    CODER("coder"),
    BILLER("biller"),
    SUPERVISOR("supervisor"),
    COMPLIANCE("compliance"),
    MANAGER("manager");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As a row of the database names them. */
    static String write(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    static Set<Role> parse(String names) {
        return Arrays.stream(names.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }
}
