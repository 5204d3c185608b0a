package org.almoner.server.rules.web;

import org.almoner.claims.Finding.Severity;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.frame.Typed;
import org.almoner.server.rules.OwnRule;
import org.almoner.server.rules.OwnRule.Proof;
import org.almoner.server.rules.RuleDraft;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of the editor, out of a draft and back into one. */
public final class RuleForm {

    /** How many examples a version may have. */
    public static final int EXAMPLES_MOST = 8;

    private static final int EXAMPLES_SHOWN = 2;
    private static final int LONG_MOST = 4_000;
    private static final int WORDS_MOST = 500;
    private static final String PAYER = "payer-";

    /** What a rule may do. */
    public static final Map<String, String> EFFECTS =
            options(
                    "TELL", "say something",
                    "HOLD", "hold the claim in a queue",
                    "ROUTE", "put the claim into a queue; it leaves all the same",
                    "SET", "set a field when the claim is built");

    /** How strongly it speaks. */
    public static final Map<String, String> SEVERITIES =
            options(
                    "WARN", "warning: held until somebody says why it is right",
                    "STOP", "stop: held until it is mended",
                    "INFO", "worth knowing; the claim leaves");

    /** How often it is asked. */
    public static final Map<String, String> SCOPES =
            options("LINE", "of each line", "CLAIM", "once a claim");

    /** What may be set. */
    public static final Map<String, String> FIELDS = fields();

    private RuleForm() {}

    private static Map<String, String> options(String... pairs) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            options.put(pairs[i], pairs[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(options);
    }

    private static Map<String, String> fields() {
        return Stream.of(Effect.Field.values())
                .collect(
                        Collectors.toMap(
                                Enum::name,
                                Effect.Field::words,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /**
     * How many examples the form shows: those that are there, one more, and never less than two.
     */
    public static int shown(Typed typed) {
        int last = 0;
        for (int i = 1; i <= EXAMPLES_MOST; i++) {
            if (!typed.text("sketch" + i).isBlank()) {
                last = i;
            }
        }
        return Math.clamp(last + 1L, EXAMPLES_SHOWN, EXAMPLES_MOST);
    }

    /** A version as the form shows it. */
    static Typed of(OwnRule rule) {
        var text = rule.rule();
        return of(
                new RuleDraft(
                        text.title(),
                        text.why(),
                        text.owner(),
                        text.scope(),
                        text.condition(),
                        text.effect(),
                        text.from(),
                        text.to(),
                        text.payers(),
                        rule.examples()));
    }

    static Typed of(RuleDraft draft) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", draft.title());
        values.put("why", draft.why());
        values.put("owner", draft.owner());
        values.put("scope", draft.scope().name());
        values.put("condition", draft.condition());
        values.put("from", draft.from().toString());
        values.put("to", draft.to() == null ? "" : draft.to().toString());
        draft.payers().forEach(payer -> values.put(PAYER + payer, "on"));
        values.putAll(effect(draft.effect()));
        for (int i = 0; i < draft.examples().size(); i++) {
            Proof proof = draft.examples().get(i);
            values.put("sketch" + (i + 1), proof.sketch());
            values.put("speaks" + (i + 1), String.valueOf(proof.speaks()));
        }
        return new Typed(values);
    }

    private static Map<String, String> effect(Effect effect) {
        return switch (effect) {
            case Effect.Tell(Severity severity, String message, String advice) ->
                    Map.of(
                            "effect",
                            "TELL",
                            "severity",
                            severity.name(),
                            "message",
                            message,
                            "advice",
                            advice);
            case Effect.Hold(String queue, String message) ->
                    Map.of("effect", "HOLD", "queue", queue, "message", message);
            case Effect.Route(String queue, String message) ->
                    Map.of("effect", "ROUTE", "queue", queue, "message", message);
            case Effect.Set(Effect.Field field, String value) ->
                    Map.of("effect", "SET", "field", field.name(), "value", value);
        };
    }

    /** What was typed; what is missing or wrong is said beside its field. */
    static RuleDraft read(Typed typed, LocalDate today) {
        Scope scope = typed.choice("scope", Scope.class);
        LocalDate from = typed.date("from");
        LocalDate to = typed.date("to");
        if (from == null) {
            typed.say("from", "The first day of service that it is for.");
        }
        if (from != null && to != null && to.isBefore(from)) {
            typed.say("to", "It lies before the first day.");
        }
        String condition = within(typed, "condition", LONG_MOST);
        if (condition.isBlank()) {
            typed.say("condition", "When does it hold?");
        }
        return new RuleDraft(
                typed.required("title", "A few words for the list."),
                typed.required("why", "A contract, a letter, a denial: what it stands on."),
                typed.required("owner", "Who answers for it."),
                scope == null ? Scope.CLAIM : scope,
                condition,
                effect(typed),
                from == null ? today : from,
                to,
                payers(typed),
                examples(typed));
    }

    private static Effect effect(Typed typed) {
        String message = within(typed, "message", WORDS_MOST);
        String queue = within(typed, "queue", 40);
        return switch (typed.text("effect")) {
            case "HOLD" -> new Effect.Hold(queue, message);
            case "ROUTE" -> new Effect.Route(queue, message);
            case "SET" -> new Effect.Set(field(typed), within(typed, "value", 80));
            default ->
                    new Effect.Tell(severity(typed), message, within(typed, "advice", WORDS_MOST));
        };
    }

    private static Effect.Field field(Typed typed) {
        Effect.@Nullable Field field = typed.choice("field", Effect.Field.class);
        return field == null ? Effect.Field.NOTE : field;
    }

    private static Severity severity(Typed typed) {
        Severity severity = typed.choice("severity", Severity.class);
        return severity == null ? Severity.WARN : severity;
    }

    private static Set<String> payers(Typed typed) {
        return typed.names().stream()
                .filter(name -> name.startsWith(PAYER))
                .map(name -> name.substring(PAYER.length()))
                .collect(Collectors.toSet());
    }

    private static List<Proof> examples(Typed typed) {
        List<Proof> examples = new ArrayList<>();
        for (int i = 1; i <= EXAMPLES_MOST; i++) {
            String sketch = within(typed, "sketch" + i, LONG_MOST);
            if (!sketch.isBlank()) {
                examples.add(new Proof(sketch, "true".equals(typed.text("speaks" + i))));
            }
        }
        return examples;
    }

    /** A longer text with its line ends as we keep them. */
    private static String within(Typed typed, String field, int most) {
        String text = typed.text(field).replace("\r\n", "\n").strip();
        if (text.length() > most) {
            typed.say(field, "At most %d characters.".formatted(most));
            return text.substring(0, most);
        }
        return text;
    }
}
