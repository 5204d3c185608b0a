package org.almoner.cli;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One JSON object on one line, for scripts. */
final class JsonLine {
    private final StringBuilder members = new StringBuilder();

    JsonLine with(String name, long value) {
        return raw(name, Long.toString(value));
    }

    JsonLine with(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    JsonLine with(String name, @Nullable String value) {
        return raw(name, value == null ? "null" : quoted(value));
    }

    /** A list of objects or of words. */
    JsonLine with(String name, List<?> values) {
        return raw(
                name,
                values.stream()
                        .map(each ->
                                each instanceof JsonLine line
                                        ? line.toString()
                                        : quoted(String.valueOf(each)))
                        .collect(Collectors.joining(", ", "[", "]")));
    }

    JsonLine with(String name, JsonLine object) {
        return raw(name, object.toString());
    }

    /** A list of words. */
    JsonLine withTexts(String name, List<String> values) {
        return raw(name, values.stream().map(JsonLine::quoted).toList().toString());
    }

    private JsonLine raw(String name, String value) {
        members.append(members.isEmpty() ? "" : ", ")
                .append(quoted(name))
                .append(": ")
                .append(value);
        return this;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return "{" + members + "}";
    }
}
