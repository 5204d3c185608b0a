package org.almoner.server.rules;

import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.rules.OwnRule.Proof;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What a version of a rule is to say, before it has a number. */
public record RuleDraft(
        String title,
        String why,
        String owner,
        Scope scope,
        String condition,
        Effect effect,
        LocalDate from,
        @Nullable LocalDate to,
        Set<String> payers,
        List<Proof> examples) {

    public RuleDraft {
        payers = Set.copyOf(payers);
        examples = List.copyOf(examples);
    }

    PracticeRule numbered(int number, int version) {
        return new PracticeRule(
                number, version, title, why, owner, scope, condition, effect, from, to, payers,
                List.of());
    }
}
