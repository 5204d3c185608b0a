package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.x12.Amount;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The values of a segment's elements as dates, amounts and addresses; refusals name the place. */
final class SegmentValues {

    private static final DateTimeFormatter DATE_8 = DateTimeFormatter.BASIC_ISO_DATE;

    /** CCYYMMDDHHMMSS. */
    private static final int DAY_AND_HOUR_MAX = 14;

    private static final int CAS_TRIPLETS_MAX = 6;

    private SegmentValues() {}

    static @Nullable String text(SegmentView segment, int element) {
        if (!segment.has(element)) {
            return null;
        }
        String value = segment.element(element).strip();
        return value.isEmpty() ? null : value;
    }

    static @Nullable String component(SegmentView segment, int element, int component) {
        String value = segment.component(element, component).strip();
        return value.isEmpty() ? null : value;
    }

    static @Nullable Money money(SegmentView segment, int element) {
        long cents = segment.cents(element);
        if (cents != Amount.NONE) {
            return Money.cents(cents);
        }
        if (text(segment, element) == null) {
            return null;
        }
        try {
            return Money.parse(segment.element(element).strip());
        } catch (NumberFormatException | ArithmeticException e) {
            throw UnreadableTransactionException.at(segment, element, "holds no amount in cents");
        }
    }

    /** An absent amount is zero only where the guide says so; the caller decides that. */
    static Money moneyOrZero(SegmentView segment, int element) {
        Money money = money(segment, element);
        return money == null ? Money.ZERO : money;
    }

    /** An amount that has to be there. */
    static Money amount(SegmentView segment, int element) {
        Money money = money(segment, element);
        if (money == null) {
            throw UnreadableTransactionException.at(segment, element, "is missing");
        }
        return money;
    }

    /** The date at an element written as CCYYMMDD; null when absent. */
    static @Nullable LocalDate date(SegmentView segment, int element) {
        LocalDate plain = plainDay(segment, element);
        if (plain != null) {
            return plain;
        }
        String value = text(segment, element);
        return value == null ? null : date(segment, element, value);
    }

    /** A day of eight digits read from the bytes; null for whatever else stands there. */
    private static @Nullable LocalDate plainDay(SegmentView segment, int element) {
        if (segment.length(element) != 8) {
            return null;
        }
        int from = segment.from(element);
        int digits = Math.toIntExact(Amount.whole(segment.bytes(), from, from + 8));
        int month = digits / 100 % 100;
        int day = digits % 100;
        boolean isPlain = digits > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
        return isPlain ? LocalDate.of(digits / 10_000, month, day) : null;
    }

    /**
     * A day of eight digits, perhaps with the digits of an hour behind it (DT); nothing else. The
     * hour is not judged: some senders write 99 for one that is not known.
     */
    static LocalDate date(SegmentView segment, int element, String value) {
        try {
            return LocalDate.parse(isDayAndHour(value) ? value.substring(0, 8) : value, DATE_8);
        } catch (DateTimeParseException e) {
            throw UnreadableTransactionException.at(segment, element, "holds no date");
        }
    }

    private static boolean isDayAndHour(String value) {
        return value.length() > 8
                && value.length() <= DAY_AND_HOUR_MAX
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The first day of a DTP, whether D8 or RD8. */
    static LocalDate firstDay(SegmentView dtp) {
        LocalDate plain = plainDay(dtp, 3);
        if (plain != null) {
            return plain;
        }
        return firstDay(dtp, 3, dtp.element(3).strip());
    }

    /** The last day of a DTP: the first one again for D8. */
    static LocalDate lastDay(SegmentView dtp) {
        LocalDate plain = plainDay(dtp, 3);
        if (plain != null) {
            return plain;
        }
        return lastDay(dtp, 3, dtp.element(3).strip());
    }

    /** The first day of a period (RD8), or the one day. */
    static LocalDate firstDay(SegmentView segment, int element, String value) {
        int dash = value.indexOf('-');
        return date(segment, element, dash < 0 ? value : value.substring(0, dash));
    }

    /** The last day of a period (RD8), or the one day. */
    static LocalDate lastDay(SegmentView segment, int element, String value) {
        return date(segment, element, value.substring(value.indexOf('-') + 1));
    }

    /** The first day of a DTP where nothing depends on it; empty when it is none. */
    static Optional<LocalDate> findFirstDay(SegmentView dtp) {
        try {
            return Optional.of(firstDay(dtp));
        } catch (UnreadableTransactionException e) {
            return Optional.empty();
        }
    }

    /** The last day of a DTP where nothing depends on it; empty when it is none. */
    static Optional<LocalDate> findLastDay(SegmentView dtp) {
        try {
            return Optional.of(lastDay(dtp));
        } catch (UnreadableTransactionException e) {
            return Optional.empty();
        }
    }

    /** A count in whole units, such as {@code 2} or {@code 2.00}; null when absent or not whole. */
    static @Nullable Integer wholeNumber(SegmentView segment, int element) {
        if (!segment.has(element)) {
            return null;
        }
        int plain = plainNumber(segment, element);
        if (plain >= 0) {
            return plain;
        }
        String value = segment.element(element).strip();
        if (value.isEmpty()) {
            return null;
        }
        int point = value.indexOf('.');
        String fraction = point < 0 ? "" : value.substring(point + 1);
        if (!fraction.chars().allMatch(c -> c == '0')) {
            return null;
        }
        try {
            return Integer.valueOf(point < 0 ? value : value.substring(0, point));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Up to nine digits and nothing else; -1 for whatever else stands there. */
    private static int plainNumber(SegmentView segment, int element) {
        return Math.toIntExact(
                Amount.whole(segment.bytes(), segment.from(element), segment.to(element)));
    }

    /** A number with or without a fraction; null when absent or none. */
    static @Nullable BigDecimal number(SegmentView segment, int element) {
        if (!segment.has(element)) {
            return null;
        }
        int plain = plainNumber(segment, element);
        if (plain >= 0) {
            return BigDecimal.valueOf(plain);
        }
        String value = text(segment, element);
        if (value == null || value.length() > 30) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs(number.scale()) > 30 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Adds the up to six triplets of a CAS. A triplet without a reason and an amount is empty. */
    static void addAdjustments(SegmentView cas, List<Adjustment> found) {
        String group = cas.element(1).strip();
        int last = Math.min(CAS_TRIPLETS_MAX, (cas.size() + 1) / 3);
        for (int triplet = 0; triplet < last; triplet++) {
            int reason = 2 + 3 * triplet;
            Money amount = money(cas, reason + 1);
            if (amount != null || cas.has(reason)) {
                found.add(
                        new Adjustment(
                                group,
                                cas.element(reason).strip(),
                                amount == null ? Money.ZERO : amount,
                                wholeNumber(cas, reason + 2)));
            }
        }
    }

    static Address street(SegmentView n3) {
        return new Address(n3.element(1), text(n3, 2), "", "", "");
    }

    static Address withCity(@Nullable Address address, SegmentView n4) {
        String line = address == null ? "" : address.line();
        String line2 = address == null ? null : address.line2();
        return new Address(line, line2, n4.element(1), n4.element(2), n4.element(3));
    }
}
