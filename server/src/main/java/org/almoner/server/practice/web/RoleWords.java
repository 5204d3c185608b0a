package org.almoner.server.practice.web;

import org.almoner.server.access.Role;

/** What a desk is for, to whoever gives it. Used by the templates. */
public final class RoleWords {

    private RoleWords() {}

    public static String of(Role role) {
        return switch (role) {
            case FRONT_DESK -> "registers patients, asks payers about coverage";
            case CODER -> "turns notes into codes";
            case BILLER -> "sends claims, posts money, answers denials, bills patients";
            case SUPERVISOR -> "sees how the work goes, decides what is disputed";
            case COMPLIANCE -> "reads the audit trail and proves it";
            case MANAGER ->
                    "keeps people, providers, payers and fees; sees no patients by this alone";
        };
    }
}
