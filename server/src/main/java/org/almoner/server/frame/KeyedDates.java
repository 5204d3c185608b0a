package org.almoner.server.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them: 1959-03-02 or 3/2/1959. */
public final class KeyedDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

    private KeyedDates() {}

    /** The date; empty when the words are none, or one that the calendar does not have. */
    public static Optional<LocalDate> find(String words) {
        Matcher iso = ISO.matcher(words.strip());
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher us = US.matcher(words.strip());
        return us.matches() ? date(us.group(3), us.group(1), us.group(2)) : Optional.empty();
    }

    /** The date as a form shows it, so that it can be typed over: {@code 03/02/1959}. */
    public static String text(LocalDate date) {
        return FORM.format(date);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
