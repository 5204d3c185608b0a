package org.almoner.server.frame;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How dates, times and codes are written on every screen. Used by the templates. */
public final class Show {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.US);
    private static final DateTimeFormatter EXACTLY =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.US);
    private static final int PHONE_DIGITS = 10;
    private static final int ZIP_DIGITS = 9;

    private Show() {}

    /** {@code 3 Nov 2026}; a dash when there is none. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /** {@code 4 Nov 09:12} in the given zone. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** {@code 4 Nov 2026 09:12:05}, where the second matters. */
    public static String exactly(Instant moment, ZoneId zone) {
        return EXACTLY.format(moment.atZone(zone));
    }

    /** {@code 1 claim}, {@code 12 claims}. */
    public static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** {@code (570) 555-0128}; what is no ten digits is shown as it was typed. */
    public static String phone(String typed) {
        return typed.length() == PHONE_DIGITS && isDigits(typed)
                ? "(%s) %s-%s"
                        .formatted(typed.substring(0, 3), typed.substring(3, 6), typed.substring(6))
                : typed;
    }

    /** {@code 19002-0003}; a short one stays as it is. */
    public static String zip(String typed) {
        return typed.length() == ZIP_DIGITS && isDigits(typed)
                ? typed.substring(0, 5) + "-" + typed.substring(5)
                : typed;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** {@code today}, {@code 1 day}, {@code 12 days}. */
    public static String age(LocalDate since, Clock clock) {
        long days = ChronoUnit.DAYS.between(since, LocalDate.now(clock));
        return days <= 0 ? "today" : count(days, "day");
    }

    /** An ICD-10-CM code with its dot. */
    public static String diagnosis(String code) {
        return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
    }
}
