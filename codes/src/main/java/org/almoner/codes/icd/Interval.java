package org.almoner.codes.icd;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days on which something holds.
 *
 * @param to the last of them; null where no end is known
 */
public record Interval(LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
