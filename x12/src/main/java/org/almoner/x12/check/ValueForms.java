package org.almoner.x12.check;

import org.almoner.x12.guide.DataElement;
import org.jspecify.annotations.Nullable;

/** How values of each type are written (X12.6, section 3.3). */
final class ValueForms {

    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private ValueForms() {}

    /** What is wrong with a value of the type, or null. Lengths are not looked at. */
    static @Nullable String complaint(DataElement.Type type, byte[] bytes, int from, int to) {
        return switch (type) {
            case N -> isWhole(bytes, from, to) ? null : "The value is not a whole number.";
            case R -> isDecimal(bytes, from, to) ? null : "The value is not a decimal number.";
            case DT -> isDate(bytes, from, to) ? null : "The value is not a date.";
            case TM -> isTime(bytes, from, to) ? null : "The value is not a time of day.";
            case AN, ID, B -> null;
        };
    }

    /** IK403 for a value that is not written as its type demands. */
    static String code(DataElement.Type type) {
        return switch (type) {
            case DT -> "8";
            case TM -> "9";
            default -> "6";
        };
    }

    private static boolean isWhole(byte[] bytes, int from, int to) {
        int at = bytes[from] == '-' ? from + 1 : from;
        return at < to && areDigits(bytes, at, to);
    }

    private static boolean isDecimal(byte[] bytes, int from, int to) {
        int at = bytes[from] == '-' ? from + 1 : from;
        int digits = 0;
        int points = 0;
        for (; at < to; at++) {
            if (bytes[at] == '.') {
                points++;
            } else if (bytes[at] >= '0' && bytes[at] <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1;
    }

    /** YYMMDD or CCYYMMDD, and a day that the calendar has. */
    static boolean isDate(byte[] bytes, int from, int to) {
        int length = to - from;
        if ((length != 6 && length != 8) || !areDigits(bytes, from, to)) {
            return false;
        }
        int month = pair(bytes, to - 4);
        int day = pair(bytes, to - 2);
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]) {
            return false;
        }
        if (month != 2 || day < 29) {
            return true;
        }
        int year =
                length == 8 ? pair(bytes, from) * 100 + pair(bytes, from + 2) : pair(bytes, from);
        return year % 4 == 0 && (length == 6 || year % 100 != 0 || year % 400 == 0);
    }

    /** HHMM, HHMMSS or HHMMSSD and HHMMSSDD. */
    static boolean isTime(byte[] bytes, int from, int to) {
        int length = to - from;
        return length >= 4
                && length <= 8
                && length != 5
                && areDigits(bytes, from, to)
                && pair(bytes, from) < 24
                && pair(bytes, from + 2) < 60
                && (length < 6 || pair(bytes, from + 4) < 60);
    }

    static boolean areDigits(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }
}
