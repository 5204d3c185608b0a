package org.almoner.server.demo;

import org.almoner.server.demo.DemoClinic.Encounter;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * When each thing about a visit was done, so that it ends in its stage today: coded within two
 * days, sent the same afternoon, decided on the payers' next Tuesday or Friday.
 */
final class Diary {

    /** The payers' last days before today lie this far back, so that something still waits. */
    private static final int QUIET_DAYS = 7;

    private final LocalDate today;
    private final LocalDate lastRemittance;

    Diary(LocalDate today) {
        this.today = today;
        this.lastRemittance = remittanceOnOrBefore(today.minusDays(QUIET_DAYS));
    }

    LocalDate today() {
        return today;
    }

    LocalDate lastRemittance() {
        return lastRemittance;
    }

    static boolean isRemittanceDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY;
    }

    /** The day the coder had the chart; sent the same afternoon, if it was to be sent. */
    LocalDate coded(Encounter visit) {
        LocalDate soon = openOnOrAfter(visit.date().plusDays(1 + visit.number() % 2));
        LocalDate day =
                switch (visit.stage()) {
                    case SENT -> later(soon, openOnOrAfter(lastRemittance.plusDays(1)));
                    case HELD ->
                            visit.mistake() == Mistake.LATE_FILING
                                            || visit.mistake() == Mistake.DUPLICATE
                                    ? today
                                    : soon;
                    default -> soon;
                };
        return day.isAfter(today) ? today : day;
    }

    /** The day the payer's first decision came. */
    LocalDate decided(Encounter visit) {
        LocalDate day = coded(visit).plusDays(1);
        while (!isRemittanceDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day a denial was mended and sent again, or a letter written. */
    LocalDate mended(Encounter visit) {
        boolean isStillAway = visit.mistake() == Mistake.MISSING_50;
        return isStillAway
                ? Weekdays.onOrBefore(today.minusDays(2))
                : openOnOrAfter(decided(visit).plusDays(6));
    }

    LocalDate statement(Encounter visit) {
        return openOnOrAfter(decided(visit).plusDays(3));
    }

    LocalDate payment(Encounter visit) {
        return openOnOrAfter(statement(visit).plusDays(9 + visit.number() % 7));
    }

    static LocalDate openOnOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!Weekdays.isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static LocalDate remittanceOnOrBefore(LocalDate day) {
        LocalDate earlier = day;
        while (!isRemittanceDay(earlier)) {
            earlier = earlier.minusDays(1);
        }
        return earlier;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
