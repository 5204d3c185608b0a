package org.almoner.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.RuleLanguage.UnreadableException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A practice's rule that was read and checked, and can be asked. Safe for use by many threads. */
public final class CompiledRule implements Rule {

    private final PracticeRule rule;
    private final RuleText text;
    private final CelRuntime.Program condition;
    private final @Nullable Message message;

    private CompiledRule(
            PracticeRule rule, CelRuntime.Program condition, @Nullable Message message) {
        this.rule = rule;
        this.condition = condition;
        this.message = message;
        this.text = text(rule);
    }

    /**
     * Reads a rule.
     *
     * @throws UnreadableException what is wrong with its condition or its message, and where
     */
    public static CompiledRule of(PracticeRule rule) throws UnreadableException {
        CelRuntime.Program condition = RuleLanguage.condition(rule.condition(), rule.scope());
        Message message =
                switch (rule.effect()) {
                    case Effect.Tell tell -> Message.read(tell.message(), rule.scope());
                    case Effect.Hold hold -> Message.read(hold.message(), rule.scope());
                    case Effect.Route route -> Message.read(route.message(), rule.scope());
                    case Effect.Set _ -> null;
                };
        return new CompiledRule(rule, condition, message);
    }

    private static RuleText text(PracticeRule rule) {
        RuleText text =
                RuleText.of(Family.PRACTICE, rule.id(), rule.title(), rule.why())
                        .on(Kind.PROFESSIONAL, Kind.OUTPATIENT, Kind.INPATIENT, Kind.DENTAL)
                        .since(rule.from())
                        .source(rule.source());
        if (rule.to() != null) {
            text = text.until(rule.to());
        }
        for (RuleText.Example example : rule.examples()) {
            text =
                    example.fires()
                            ? text.fires(example.sketch(), example.says())
                            : text.quiet(example.sketch());
        }
        return switch (severity(rule.effect())) {
            case STOP -> text;
            case WARN -> text.warns();
            case INFO -> text.informs();
        };
    }

    private static Severity severity(Effect effect) {
        return switch (effect) {
            case Effect.Tell tell -> tell.severity();
            case Effect.Hold _ -> Severity.WARN;
            case Effect.Route _, Effect.Set _ -> Severity.INFO;
        };
    }

    public PracticeRule rule() {
        return rule;
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** A rule that sets something has done so when the claim was built, and says nothing. */
    @Override
    public void check(Subject subject, Findings findings) {
        if (!(rule.effect() instanceof Effect.Set)) {
            ask(subject).forEach(findings::add);
        }
    }

    /** What it says of a claim; of one that sets something, what it would set. */
    List<Finding> ask(Subject subject) {
        try {
            List<Finding> said = new ArrayList<>(0);
            for (@Nullable Service where : matches(subject)) {
                said.add(finding(subject, where));
            }
            return said;
        } catch (CelEvaluationException e) {
            return List.of(broken(e));
        }
    }

    /**
     * Where the condition holds: lines, or null for the claim as a whole.
     *
     * @throws CelEvaluationException when it cannot be answered for this claim
     */
    List<@Nullable Service> matches(Subject subject) throws CelEvaluationException {
        List<@Nullable Service> found = new ArrayList<>(0);
        if (!isForPayer(subject)) {
            return found;
        }
        if (rule.scope() == Scope.CLAIM) {
            if (holds(facts(subject, null))) {
                found.add(null);
            }
            return found;
        }
        for (Service service : subject.services()) {
            if (holds(facts(subject, service))) {
                found.add(service);
            }
        }
        return found;
    }

    private boolean isForPayer(Subject subject) {
        return rule.payers().isEmpty() || rule.payers().contains(subject.claim().payer().id());
    }

    private boolean holds(Map<String, Object> facts) throws CelEvaluationException {
        return condition.eval(facts).equals(true);
    }

    /** Made once for all rules of a claim; of a line, with the line. */
    private static Map<String, Object> facts(Subject subject, @Nullable Service service) {
        Map<String, Object> claim = subject.once(ClaimFacts.class, ClaimFacts::new).facts();
        if (service == null) {
            return claim;
        }
        Map<String, Object> facts = new HashMap<>(claim);
        facts.put("line", ClaimFacts.line(subject, service));
        return facts;
    }

    private Finding finding(Subject subject, @Nullable Service where)
            throws CelEvaluationException {
        String said = said(subject, where);
        return new Finding(
                rule.id(),
                text.severity(),
                where == null ? null : where.index(),
                where == null ? said : where.label() + ": " + said,
                advice(),
                rule.source(),
                null);
    }

    private String said(Subject subject, @Nullable Service where) throws CelEvaluationException {
        if (rule.effect() instanceof Effect.Set(Effect.Field field, String value)) {
            return "it would %s %s".formatted(field.words(), value);
        }
        return message == null ? "" : message.of(facts(subject, where));
    }

    private String advice() {
        return switch (rule.effect()) {
            case Effect.Tell tell -> tell.advice();
            case Effect.Hold hold ->
                    "It waits in the queue %s until somebody says why it may go."
                            .formatted(hold.queue());
            case Effect.Route route -> "It stands in the queue " + route.queue() + ".";
            case Effect.Set _ -> "";
        };
    }

    /** A rule that fails is told, so that nobody believes that it looked. */
    private Finding broken(CelEvaluationException problem) {
        return new Finding(
                rule.id(),
                Severity.WARN,
                null,
                "The practice's rule \"%s\" could not be asked of this claim: %s."
                        .formatted(rule.title(), problem.getMessage()),
                "Please show it to %s, who answers for the rule.".formatted(rule.owner()),
                rule.source(),
                null);
    }
}
