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

    private Show() {}

    /** {@code 3 Nov 2026}; a dash when there is none. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "–" : DAY.format(day);
    }

    /** {@code 4 Nov 09:12} in the given zone. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** {@code today}, {@code 1 day}, {@code 12 days}. */
    public static String age(LocalDate since, Clock clock) {
        long days = ChronoUnit.DAYS.between(since, LocalDate.now(clock));
        return days <= 0 ? "today" : days == 1 ? "1 day" : days + " days";
    }

    /** An ICD-10-CM code with its dot. */
    public static String diagnosis(String code) {
        return code.length() > 3 ? code.substring(0, 3) + "." + code.substring(3) : code;
    }
}
