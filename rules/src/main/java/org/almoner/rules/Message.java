package org.almoner.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;

import org.almoner.rules.PracticeRule.Scope;
import org.almoner.rules.RuleLanguage.Problem;
import org.almoner.rules.RuleLanguage.UnreadableException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A message with values in braces: {@code {line.code} needs a referral}. */
final class Message {

    private static final int LENGTH_MOST = 500;

    private final List<Part> parts;

    private sealed interface Part {
        record Words(String text) implements Part {}

        record Value(CelRuntime.Program program) implements Part {}
    }

    private Message(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * @throws UnreadableException where a value in braces cannot be read, or a brace stands alone
     */
    static Message read(String text, Scope scope) throws UnreadableException {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new UnreadableException(
                        List.of(new Problem(1, open, "This brace is never closed.")));
            }
            parts.add(new Part.Words(text.substring(at, open)));
            parts.add(new Part.Value(RuleLanguage.value(text.substring(open + 1, close), scope)));
            at = close + 1;
        }
        parts.add(new Part.Words(text.substring(at)));
        return new Message(parts);
    }

    String of(Map<String, Object> facts) throws CelEvaluationException {
        StringBuilder said = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Words(String text) -> said.append(text);
                case Part.Value(CelRuntime.Program program) ->
                        said.append(shown(program.eval(facts)));
            }
        }
        return said.length() > LENGTH_MOST
                ? said.substring(0, LENGTH_MOST) + "..."
                : said.toString();
    }

    private static String shown(Object value) {
        return switch (value) {
            case Instant day -> day.atZone(ZoneOffset.UTC).toLocalDate().toString();
            case List<?> list ->
                    list.stream().map(Message::shown).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }
}
