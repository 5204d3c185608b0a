package org.almoner.server.rules.web;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.Replay.Outcome;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.frame.Show;

import java.util.Collection;
import java.util.stream.Collectors;

/** What the pages say about rules. */
public final class RuleWords {

    private RuleWords() {}

    public static boolean mayWrite(SignedIn person) {
        return person.isAny(Role.BILLER, Role.SUPERVISOR);
    }

    public static String of(Severity severity) {
        return switch (severity) {
            case STOP -> "stops";
            case WARN -> "warns";
            case INFO -> "informs";
        };
    }

    public static String tone(Severity severity) {
        return switch (severity) {
            case STOP -> "stop";
            case WARN -> "warn";
            case INFO -> "info";
        };
    }

    /** What a finding of this strength does to a claim. */
    public static String meaning(Severity severity) {
        return switch (severity) {
            case STOP -> "The claim is held until it is mended.";
            case WARN -> "The claim is held until it is mended or a person says why it is right.";
            case INFO -> "The claim leaves all the same; it is worth knowing.";
        };
    }

    public static String kinds(RuleText text) {
        return text.kinds().size() == Kind.values().length
                ? "all"
                : text.kinds().stream().sorted().map(Kind::word).collect(Collectors.joining(", "));
    }

    public static String since(RuleText text) {
        return text.from().isAfter(RuleText.SINCE_5010) ? Show.day(text.from()) : "always";
    }

    public static String inForce(RuleText text) {
        return "from %s%s"
                .formatted(
                        Show.day(text.from()),
                        text.to() == null ? " on" : " to " + Show.day(text.to()));
    }

    public static String inForce(PracticeRule rule) {
        return "from %s%s"
                .formatted(
                        Show.day(rule.from()),
                        rule.to() == null ? " on" : " to " + Show.day(rule.to()));
    }

    public static String needs(Collection<Need> needs) {
        return needs.stream().sorted().map(Need::title).collect(Collectors.joining(", "));
    }

    public static String payers(PracticeRule rule) {
        return rule.payers().isEmpty()
                ? "all"
                : rule.payers().stream().sorted().collect(Collectors.joining(", "));
    }

    public static String asked(PracticeRule rule) {
        return rule.scope() == Scope.LINE ? "Asked of each line." : "Asked once a claim.";
    }

    /** In two words, for the list. */
    public static String does(Effect effect) {
        return switch (effect) {
            case Effect.Tell tell -> of(tell.severity());
            case Effect.Hold _ -> "holds";
            case Effect.Route _ -> "routes";
            case Effect.Set _ -> "sets";
        };
    }

    /** In a sentence. */
    public static String then(Effect effect) {
        return switch (effect) {
            case Effect.Tell(Severity severity, String message, String advice) ->
                    "It %s: %s %s".formatted(of(severity), message, advice).strip();
            case Effect.Hold(String queue, String message) ->
                    "The claim waits in the queue %s until somebody says why it may go: %s"
                            .formatted(queue, message);
            case Effect.Route(String queue, String message) ->
                    "The claim goes into the queue %s and leaves all the same: %s"
                            .formatted(queue, message);
            case Effect.Set(Effect.Field field, String value) ->
                    "When the claim is built: %s %s.".formatted(field.words(), value);
        };
    }

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case PAID -> "paid";
            case PARTLY_PAID -> "denied in part";
            case DENIED -> "denied";
            case OPEN -> "open";
        };
    }

    public static String tone(Outcome outcome) {
        return switch (outcome) {
            case PAID -> "good";
            case PARTLY_PAID -> "warn";
            case DENIED -> "stop";
            case OPEN -> "";
        };
    }
}
