package org.almoner.server.charts.intake;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * FHIR's dates and times as a clinic means them. A time with an offset of its own names the day at
 * the place of the visit, so its date is kept as written. A time in UTC was normalised by a
 * computer; its day is the one the practice's clock showed.
 */
final class FhirTime {

    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    private final ZoneId home;

    FhirTime(ZoneId home) {
        this.home = home;
    }

    /** The day; empty when the text names only a year or a month, or is no date at all. */
    Optional<LocalDate> findDay(@Nullable String text) {
        if (text == null || text.length() < DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            if (text.length() == DAY_LENGTH) {
                return Optional.of(LocalDate.parse(text));
            }
            OffsetDateTime time = OffsetDateTime.parse(text);
            return Optional.of(
                    time.getOffset().equals(ZoneOffset.UTC)
                            ? time.atZoneSameInstant(home).toLocalDate()
                            : time.toLocalDate());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The moment; empty when the text has no time of day. */
    Optional<Instant> findMoment(@Nullable String text) {
        if (text == null || text.length() <= DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Whether a text that names no day is still a good FHIR date of a year or a month. */
    static boolean isPartial(String text) {
        return (text.length() == YEAR_LENGTH && text.matches("\\d{4}"))
                || (text.length() == MONTH_LENGTH && text.matches("\\d{4}-(0[1-9]|1[0-2])"));
    }
}
