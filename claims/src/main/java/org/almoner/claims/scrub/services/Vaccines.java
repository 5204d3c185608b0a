package org.almoner.claims.scrub.services;

import org.almoner.claims.HistoryLines;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

/** Which codes are vaccines, and which are for giving them. */
final class Vaccines {

    private Vaccines() {}

    static boolean isVaccine(Service service) {
        return isVaccine(service.number(), service.code());
    }

    private static boolean isVaccine(int number, String code) {
        return (number >= 90_476 && number <= 90_759 && number != 90_480 && number != 90_586)
                || (number >= 91_300 && number <= 91_325)
                || code.startsWith("Q203");
    }

    static boolean isGiving(Service service) {
        return isGiving(service.number(), service.code());
    }

    private static boolean isGiving(int number, String code) {
        return (number >= 90_460 && number <= 90_474)
                || number == 90_480
                || code.equals("G0008")
                || code.equals("G0009")
                || code.equals("G0010")
                || code.equals("M0201")
                || (code.startsWith("0") && code.endsWith("A"));
    }

    /** Whether any line of a day, on this claim or an earlier one, gives a vaccine. */
    static boolean isGivenOn(Subject subject, Service vaccine) {
        for (Service service : subject.services()) {
            if (service.from().equals(vaccine.from()) && isGiving(service)) {
                return true;
            }
        }
        HistoryLines past = subject.context().past();
        long day = vaccine.from().toEpochDay();
        for (int at = past.firstFrom(day); past.isOn(at, day); at++) {
            HistoryLine line = past.get(at);
            if (isGiving(number(line), line.code())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any line of a day, on this claim or an earlier one, is a vaccine. */
    static boolean isSuppliedOn(Subject subject, Service giving) {
        for (Service service : subject.services()) {
            if (service.from().equals(giving.from()) && isVaccine(service)) {
                return true;
            }
        }
        HistoryLines past = subject.context().past();
        long day = giving.from().toEpochDay();
        for (int at = past.firstFrom(day); past.isOn(at, day); at++) {
            HistoryLine line = past.get(at);
            if (isVaccine(number(line), line.code())) {
                return true;
            }
        }
        return false;
    }

    private static int number(HistoryLine line) {
        String code = line.code();
        if (code.length() != 5) {
            return -1;
        }
        int number = 0;
        for (int at = 0; at < 5; at++) {
            char letter = code.charAt(at);
            if (letter < '0' || letter > '9') {
                return -1;
            }
            number = number * 10 + letter - '0';
        }
        return number;
    }
}
