package org.almoner.rules;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.ClaimSketch;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.claims.scrub.Scrub;
import org.almoner.codes.CodeBook;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.RuleLanguage.Problem;
import org.almoner.rules.RuleLanguage.UnreadableException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules as a practice would write them, and what they say of sketches. */
final class Written {

    static final Bookshelf SHELF = Bookshelf.of(CodeBook.starter());

    private Written() {}

    static PracticeRule rule(Scope scope, String condition, Effect effect) {
        return new PracticeRule(
                12,
                3,
                "Ask before imaging",
                "Letter of Meridian, 4 January 2026",
                "R. Okafor",
                scope,
                condition,
                effect,
                LocalDate.of(2026, 1, 1),
                null,
                Set.of(),
                List.of());
    }

    static Effect warning(String message) {
        return new Effect.Tell(Severity.WARN, message, "Please ask the payer first.");
    }

    static CompiledRule compiled(PracticeRule rule) {
        try {
            return CompiledRule.of(rule);
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(problems(e), e);
        }
    }

    /** What is wrong with a rule, one line each; empty when nothing is. */
    static String problems(PracticeRule rule) {
        try {
            CompiledRule.of(rule);
            return "";
        } catch (UnreadableException e) {
            return problems(e);
        }
    }

    private static String problems(UnreadableException e) {
        return e.problems().stream().map(Written::shown).collect(Collectors.joining());
    }

    private static String shown(Problem problem) {
        return "%d:%d %s\n".formatted(problem.line(), problem.column(), problem.message());
    }

    static List<Finding> ask(PracticeRule rule, String sketch) {
        ClaimSketch read = ClaimSketch.read(sketch);
        return new Scrub(SHELF, Ruleset.of(List.of(compiled(rule))))
                .check(read.claim(), read.context());
    }

    static String said(PracticeRule rule, String sketch) {
        return Findings.shown(ask(rule, sketch));
    }
}
