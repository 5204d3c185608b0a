package org.almoner.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** The clinic is closed at weekends. */
final class Weekdays {

    private Weekdays() {}

    static boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate onOrBefore(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) {
            open = open.minusDays(1);
        }
        return open;
    }
}
