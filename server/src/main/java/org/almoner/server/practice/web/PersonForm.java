package org.almoner.server.practice.web;

import org.almoner.server.access.Role;
import org.almoner.server.frame.Typed;

import java.util.EnumSet;
import java.util.Set;

/** The form about a colleague. */
final class PersonForm {

    private PersonForm() {}

    static String login(Typed typed) {
        String login = typed.required("login", "The name to be typed at sign-in.");
        if (!login.isEmpty() && !login.matches("[A-Za-z0-9][A-Za-z0-9._@-]{1,59}")) {
            typed.say("login", "Letters, digits, dots and dashes; at least two.");
        }
        return login;
    }

    static String name(Typed typed) {
        return typed.required("name", "The name, as colleagues know it.");
    }

    /** Each ticked box is a field {@code role-CODER}. */
    static Set<Role> roles(Typed typed) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (!typed.text(field(role)).isEmpty()) {
                roles.add(role);
            }
        }
        if (roles.isEmpty()) {
            typed.say("roles", "At least one; without a role no desk opens.");
        }
        return roles;
    }

    static String field(Role role) {
        return "role-" + role.name();
    }
}
