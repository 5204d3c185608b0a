package org.almoner.server.claims.web;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How the hold queue is looked at, as its address says.
 *
 * @param order days or money
 * @param rule only what this rule keeps; null for all
 * @param rules whether the rules are listed first
 */
public record HeldView(String order, @Nullable String rule, boolean rules) {

    private static final String QUEUE = "/claims/held";

    /** Whether somebody came from the queue, and wants to go back there. */
    static boolean isQueue(String back) {
        return back.equals(QUEUE) || back.startsWith(QUEUE + "?");
    }

    public String path() {
        return path(order, rule, rules);
    }

    public String ordered(String by) {
        return path(by, rule, rules);
    }

    public String keptBy(@Nullable String one) {
        return path(order, one, rules);
    }

    public String grouped(boolean byRule) {
        return path(order, null, byRule);
    }

    private static String path(String order, @Nullable String rule, boolean rules) {
        String path = QUEUE + "?order=" + order + (rules ? "&rules=true" : "");
        return rule == null
                ? path
                : path + "&rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
    }
}
