package org.almoner.server.rules;

import org.almoner.claims.Finding.Severity;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.rules.OwnRule.Proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Rules as a practice would write them, about knees. */
final class Drafts {

    static final Proof SPEAKS = new Proof("dx M17.0\n2026-11-03 20610-50", true);
    static final Proof SILENT = new Proof("dx M17.0\n2026-11-03 99213", false);

    private Drafts() {}

    static RuleDraft of(Scope scope, String condition, Effect effect, Proof... examples) {
        return new RuleDraft(
                "Knees first",
                "Letter of the payer, 4 January 2026",
                "R. Okafor",
                scope,
                condition,
                effect,
                LocalDate.of(2026, 1, 1),
                null,
                Set.of(),
                List.of(examples));
    }

    static RuleDraft injection(Effect effect) {
        return of(Scope.LINE, "line.code == '20610'", effect, SPEAKS, SILENT);
    }

    static Effect warning(String message) {
        return new Effect.Tell(Severity.WARN, message, "Please ask first.");
    }
}
