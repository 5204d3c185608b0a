package org.almoner.server.rules;

import org.almoner.claims.scrub.ClaimSketch;
import org.almoner.claims.scrub.SketchException;
import org.almoner.rules.CompiledRule;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule;
import org.almoner.rules.RuleLanguage.Problem;
import org.almoner.rules.RuleLanguage.UnreadableException;
import org.almoner.rules.Trial;
import org.almoner.rules.Trial.Answer;
import org.almoner.server.rules.OwnRule.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what somebody writes: what is wrong and where, and what it says of its examples. */
@Component
public class RuleCheck {

    private static final Effect NOTHING = new Effect.Set(Effect.Field.NOTE, "");
    private static final Pattern MODIFIER = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern PLACE = Pattern.compile("[0-9]{2}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,;/()'-]*");
    private static final int NOTE_MOST = 80;
    private static final int REFERENCE_MOST = 50;

    private final RuleShelf shelf;

    RuleCheck(RuleShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What is thought of a draft.
     *
     * @param condition what is wrong with the condition
     * @param effect what is wrong with what it does
     * @param tried each example, in order; empty while the rule cannot be read
     */
    public record Verdict(List<Problem> condition, List<String> effect, List<Tried> tried) {

        public Verdict {
            condition = List.copyOf(condition);
            effect = List.copyOf(effect);
            tried = List.copyOf(tried);
        }

        public boolean isReadable() {
            return condition.isEmpty() && effect.isEmpty();
        }

        /** What keeps it from going live, in a sentence; empty when nothing does. */
        public String keepsBack() {
            if (!isReadable()) {
                return "It cannot be read yet.";
            }
            long red = tried.stream().filter(each -> !each.isGreen()).count();
            if (red > 0) {
                return red == 1
                        ? "One example does not come out as it should."
                        : red + " examples do not come out as they should.";
            }
            boolean speaks = tried.stream().anyMatch(each -> each.proof().speaks());
            boolean silent = tried.stream().anyMatch(each -> !each.proof().speaks());
            return speaks && silent
                    ? ""
                    : "It needs an example on which it speaks and one on which it is silent.";
        }

        public boolean isGreen() {
            return keepsBack().isEmpty();
        }
    }

    /**
     * An example, and what the rule says of it.
     *
     * @param trial null when the sketch cannot be read
     * @param problem what is wrong with the sketch; empty when nothing is
     */
    public record Tried(Proof proof, @Nullable Trial trial, String problem) {

        public boolean isGreen() {
            return trial != null
                    && (proof.speaks()
                            ? trial.answer() == Answer.SPEAKS
                            : trial.answer() == Answer.SILENT);
        }

        /** In a sentence. */
        public String said() {
            if (trial == null) {
                return problem;
            }
            return switch (trial.answer()) {
                case SPEAKS -> trial.words();
                case SILENT -> "It is silent.";
                case NOT_IN_FORCE -> trial.words();
                case FAILED -> "It could not be asked of this claim: " + trial.words();
            };
        }
    }

    public Verdict of(OwnRule rule) {
        return of(rule.rule(), rule.examples());
    }

    public Verdict of(RuleDraft draft) {
        return of(draft.numbered(1, 1), draft.examples());
    }

    private Verdict of(PracticeRule rule, List<Proof> examples) {
        List<Problem> condition = problems(with(rule, NOTHING));
        List<String> effect = new ArrayList<>(problems(rule.effect(), rule.scope()));
        if (condition.isEmpty()) {
            problems(rule).forEach(problem -> effect.add("In the message: " + problem.message()));
        }
        if (!condition.isEmpty() || !effect.isEmpty()) {
            return new Verdict(condition, effect, List.of());
        }
        CompiledRule compiled = compile(rule);
        return new Verdict(
                condition, effect, examples.stream().map(proof -> tried(compiled, proof)).toList());
    }

    private Tried tried(CompiledRule rule, Proof proof) {
        try {
            return new Tried(
                    proof, Trial.of(rule, ClaimSketch.read(proof.sketch()), shelf.get()), "");
        } catch (SketchException e) {
            return new Tried(proof, null, String.valueOf(e.getMessage()));
        }
    }

    /** A rule that was read before. */
    static CompiledRule compile(PracticeRule rule) {
        try {
            return CompiledRule.of(rule);
        } catch (UnreadableException e) {
            throw new RuleRefusedException("The rule cannot be read: " + e.getMessage());
        }
    }

    private static List<Problem> problems(PracticeRule rule) {
        try {
            CompiledRule.of(rule);
            return List.of();
        } catch (UnreadableException e) {
            return e.problems();
        }
    }

    private static PracticeRule with(PracticeRule rule, Effect effect) {
        return new PracticeRule(
                rule.number(),
                rule.version(),
                rule.title(),
                rule.why(),
                rule.owner(),
                rule.scope(),
                rule.condition(),
                effect,
                rule.from(),
                rule.to(),
                rule.payers(),
                List.of());
    }

    private static List<String> problems(Effect effect, PracticeRule.Scope scope) {
        return switch (effect) {
            case Effect.Tell tell -> said(tell.message());
            case Effect.Hold hold -> queued(hold.queue(), hold.message());
            case Effect.Route route -> queued(route.queue(), route.message());
            case Effect.Set set -> set(set, scope);
        };
    }

    private static List<String> said(String message) {
        return message.isBlank() ? List.of("Please write what it says.") : List.of();
    }

    private static List<String> queued(String queue, String message) {
        List<String> problems = new ArrayList<>(said(message));
        if (queue.isBlank()) {
            problems.add("Please name the queue, such as authorizations.");
        }
        return problems;
    }

    private static List<String> set(Effect.Set set, PracticeRule.Scope scope) {
        List<String> problems = new ArrayList<>();
        if (set.field().scope() != scope) {
            problems.add(
                    scope == PracticeRule.Scope.LINE
                            ? "To %s, let the rule be asked once a claim."
                                    .formatted(set.field().words())
                            : "To %s, let the rule be asked of each line."
                                    .formatted(set.field().words()));
        }
        String value = set.value();
        String wrong =
                switch (set.field()) {
                    case ADD_MODIFIER, REMOVE_MODIFIER ->
                            MODIFIER.matcher(value).matches()
                                    ? ""
                                    : "A modifier is two capital letters or digits, such as 95.";
                    case LINE_PLACE_OF_SERVICE, PLACE_OF_SERVICE ->
                            PLACE.matcher(value).matches()
                                    ? ""
                                    : "A place of service has two digits, such as 11.";
                    case NOTE ->
                            plain(value, NOTE_MOST)
                                    ? ""
                                    : "A note has at most 80 plain letters, digits and spaces.";
                    case REFERRAL, AUTHORIZATION ->
                            plain(value, REFERENCE_MOST)
                                    ? ""
                                    : "A number has at most 50 plain letters and digits.";
                };
        if (!wrong.isEmpty()) {
            problems.add(wrong);
        }
        return problems;
    }

    private static boolean plain(String value, int most) {
        return value.length() <= most && PLAIN.matcher(value).matches();
    }
}
