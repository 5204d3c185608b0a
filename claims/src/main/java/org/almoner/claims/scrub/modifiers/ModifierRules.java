package org.almoner.claims.scrub.modifiers;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules about sides and modifiers that contradict each other. */
public final class ModifierRules {

    private static final List<Rule> RULES =
            List.of(new BilateralModifier(), new ModifierConflict());

    private ModifierRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
