package org.almoner.server.frame;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a person typed into a form, with what is wrong beside each field. Everything typed is kept
 * as it was typed, so that a form that comes back has lost nothing.
 */
public final class Typed {

    private static final int LENGTH_MAX = 200;
    private static final Pattern ZIP = Pattern.compile("\\d{5}(-?\\d{4})?");
    private static final Pattern PHONE = Pattern.compile("[0-9+(). x\\-]{7,25}");
    private static final Set<String> STATES =
            Set.of(
                    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID",
                    "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO",
                    "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA",
                    "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "AS",
                    "GU", "MP", "PR", "VI", "AA", "AE", "AP");

    private final Map<String, String> values;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    public Typed(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static Typed nothing() {
        return new Typed(Map.of());
    }

    /** The field as it was typed; empty when it was not. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** The fields that were sent. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The field as it was typed, even when it was emptied; what stood there when it was not. */
    public String orElse(String field, String otherwise) {
        return values.getOrDefault(field, otherwise);
    }

    /** What is wrong with the field; empty when nothing is. */
    public String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }

    public boolean isWrong(String field) {
        return wrong.containsKey(field);
    }

    public boolean isAllRight() {
        return wrong.isEmpty();
    }

    public void say(String field, String message) {
        wrong.putIfAbsent(field, message);
    }

    public @Nullable String optional(String field) {
        String text = text(field).strip();
        if (text.length() > LENGTH_MAX) {
            say(field, "At most %d characters.".formatted(LENGTH_MAX));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            say(field, "There is a character in it that cannot be written.");
        }
        return text.isEmpty() ? null : text;
    }

    public String required(String field, String message) {
        String text = optional(field);
        if (text == null) {
            say(field, message);
            return "";
        }
        return text;
    }

    public @Nullable LocalDate date(String field) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        LocalDate date = KeyedDates.find(text).orElse(null);
        if (date == null) {
            say(field, "Not a date of the calendar; write it as 03/02/1959.");
        }
        return date;
    }

    public @Nullable String state(String field) {
        String text = optional(field);
        String upper = text == null ? null : text.toUpperCase(java.util.Locale.ROOT);
        if (upper != null && !STATES.contains(upper)) {
            say(field, "Two letters, such as OH.");
        }
        return upper;
    }

    public @Nullable String zip(String field) {
        String text = optional(field);
        if (text != null && !ZIP.matcher(text).matches()) {
            say(field, "Five digits, or nine: 43004 or 43004-1234.");
        }
        return text;
    }

    public @Nullable String phone(String field) {
        String text = optional(field);
        if (text != null && !PHONE.matcher(text).matches()) {
            say(field, "Digits, such as 614-555-0142.");
        }
        return text;
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(text)) {
                return one;
            }
        }
        say(field, "Choose one of the list.");
        return null;
    }

    public @Nullable Long number(String field) {
        String text = optional(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            say(field, "A number.");
            return null;
        }
        return Long.valueOf(text);
    }
}
