package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Address;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a segment's elements as dates, amounts and names; refusals name the place. */
final class SegmentValues {

    private static final DateTimeFormatter DATE_8 = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int CAS_TRIPLETS_MAX = 6;

    private SegmentValues() {}

    static @Nullable String text(Segment segment, int element) {
        String value = segment.element(element).strip();
        return value.isEmpty() ? null : value;
    }

    static @Nullable String component(Segment segment, int element, int component) {
        String value = segment.component(element, component).strip();
        return value.isEmpty() ? null : value;
    }

    static @Nullable Money money(Segment segment, int element) {
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
    static Money moneyOrZero(Segment segment, int element) {
        Money money = money(segment, element);
        return money == null ? Money.ZERO : money;
    }

    /** The date at an element written as CCYYMMDD; null when absent. */
    static @Nullable LocalDate date(Segment segment, int element) {
        String value = text(segment, element);
        return value == null ? null : date(segment, element, value);
    }

    static LocalDate date(Segment segment, int element, String value) {
        try {
            return LocalDate.parse(value.length() > 8 ? value.substring(0, 8) : value, DATE_8);
        } catch (DateTimeParseException e) {
            throw UnreadableTransactionException.at(segment, element, "holds no date");
        }
    }

    /** The first day of a DTP, whether D8 or RD8. */
    static LocalDate firstDay(Segment dtp) {
        return date(dtp, 3, dtp.element(3).strip());
    }

    /** The last day of a DTP: the first one again for D8. */
    static LocalDate lastDay(Segment dtp) {
        String value = dtp.element(3).strip();
        int dash = value.indexOf('-');
        return date(dtp, 3, dash < 0 ? value : value.substring(dash + 1));
    }

    /** The first day of a DTP where nothing depends on it; empty when it is none. */
    static Optional<LocalDate> findFirstDay(Segment dtp) {
        try {
            return Optional.of(firstDay(dtp));
        } catch (UnreadableTransactionException e) {
            return Optional.empty();
        }
    }

    /** The last day of a DTP where nothing depends on it; empty when it is none. */
    static Optional<LocalDate> findLastDay(Segment dtp) {
        try {
            return Optional.of(lastDay(dtp));
        } catch (UnreadableTransactionException e) {
            return Optional.empty();
        }
    }

    /** A count in whole units, such as {@code 2} or {@code 2.00}; null when absent or not whole. */
    static @Nullable Integer wholeNumber(Segment segment, int element) {
        String value = text(segment, element);
        if (value == null) {
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

    /** A number with or without a fraction; null when absent or none. */
    static @Nullable BigDecimal number(Segment segment, int element) {
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

    /** The up to six triplets of a CAS. A triplet without a reason and an amount is empty. */
    static List<Adjustment> adjustments(Segment cas) {
        List<Adjustment> found = new ArrayList<>();
        for (int triplet = 0; triplet < CAS_TRIPLETS_MAX; triplet++) {
            int reason = 2 + 3 * triplet;
            Money amount = money(cas, reason + 1);
            if (amount != null || cas.has(reason)) {
                found.add(
                        new Adjustment(
                                cas.element(1).strip(),
                                cas.element(reason).strip(),
                                amount == null ? Money.ZERO : amount,
                                wholeNumber(cas, reason + 2)));
            }
        }
        return found;
    }

    /** The name of an NM1; address, date of birth and gender come from later segments. */
    static Person person(Segment nm1) {
        return new Person(nm1.element(3), nm1.element(4), text(nm1, 5), null, null, null);
    }

    static Person withAddress(Person person, @Nullable Address address) {
        return new Person(
                person.lastName(),
                person.firstName(),
                person.middleName(),
                address,
                person.birthDate(),
                person.gender());
    }

    static Person withDemographics(Person person, Segment dmg) {
        return new Person(
                person.lastName(),
                person.firstName(),
                person.middleName(),
                person.address(),
                date(dmg, 2),
                text(dmg, 3));
    }

    static Address street(Segment n3) {
        return new Address(n3.element(1), text(n3, 2), "", "", "");
    }

    static Address withCity(@Nullable Address address, Segment n4) {
        String line = address == null ? "" : address.line();
        String line2 = address == null ? null : address.line2();
        return new Address(line, line2, n4.element(1), n4.element(2), n4.element(3));
    }
}
