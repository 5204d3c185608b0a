package org.almoner.payer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates of format D8 and RD8. */
final class X12Dates {

    private X12Dates() {}

    /** The day, or the first day of a range; empty when it is no date. */
    static Optional<LocalDate> find(String text) {
        int dash = text.indexOf('-');
        return day(dash < 0 ? text : text.substring(0, dash));
    }

    /** The day, or the last day of a range. */
    static Optional<LocalDate> findEnd(String text) {
        return day(text.substring(text.indexOf('-') + 1));
    }

    private static Optional<LocalDate> day(String text) {
        if (text.length() != 8 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(text.substring(0, 4)),
                            Integer.parseInt(text.substring(4, 6)),
                            Integer.parseInt(text.substring(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
