package org.almoner.claims.scrub.learned;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules that a practice learned from its denials. */
public final class LearnedRules {

    private static final List<Rule> RULES = List.of(new LearnedFromDenials());

    private LearnedRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
