package org.almoner.claims.story;

import org.almoner.claims.Money;
import org.almoner.x12.Segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Elements as a person reads them. What cannot be understood is shown as it stands. */
final class Say {

    private Say() {}

    /** An amount, such as {@code 1,240.00}; as it stands when it is none. */
    static String money(Segment segment, int element) {
        return money(segment.element(element));
    }

    static String money(String text) {
        return amount(text).map(Money::toString).orElse(text.strip());
    }

    static Optional<Money> amount(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Money.parse(text.strip()));
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The sum of amounts; nothing when one of them is none. */
    static Optional<Money> sum(Stream<String> amounts) {
        try {
            Money total = Money.ZERO;
            for (String text : amounts.toList()) {
                Optional<Money> amount = amount(text);
                if (amount.isEmpty() && !text.isBlank()) {
                    return Optional.empty();
                }
                total = total.plus(amount.orElse(Money.ZERO));
            }
            return Optional.of(total);
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    /** D8, RD8, DT and TM: {@code 2026-03-02 to 2026-03-04}; anything else as it stands. */
    static String date(String text) {
        String value = text.strip();
        int dash = value.indexOf('-');
        if (dash <= 0 || dash != value.lastIndexOf('-')) {
            return moment(value);
        }
        String from = moment(value.substring(0, dash));
        String to = moment(value.substring(dash + 1));
        return from.equals(to) ? from : from + " to " + to;
    }

    private static String moment(String value) {
        if (!value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return value;
        }
        return switch (value.length()) {
            case 8 -> dashed(value);
            case 12, 14 -> dashed(value) + " " + time(value.substring(8));
            case 4, 6 -> time(value);
            default -> value;
        };
    }

    /** The day and hour of a DTP or DTM. */
    static String dated(Segment segment) {
        if (segment.id().equals("DTM")) {
            return date(segment.element(segment.has(2) ? 2 : 6));
        }
        return date(segment.element(3));
    }

    static String time(String digits) {
        return digits.length() < 4 ? digits : digits.substring(0, 2) + ":" + digits.substring(2, 4);
    }

    private static String dashed(String digits) {
        return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
    }

    /** First, middle, last name and suffix of an NM1, or the name of an organization. */
    static String name(Segment nm1) {
        return joined(
                " ",
                nm1.element(6),
                nm1.element(4),
                nm1.element(5),
                nm1.element(3),
                nm1.element(7));
    }

    /** The identifier of an NM1 or N1 with the name of its kind. */
    static String identifier(Segment segment, int qualifierAt) {
        String id = segment.element(qualifierAt + 1).strip();
        if (id.isEmpty()) {
            return "";
        }
        return switch (segment.element(qualifierAt).strip()) {
            case "XX" -> "NPI " + id;
            case "MI", "N" -> "member " + id;
            case "FI", "24" -> "tax number " + id;
            case "34" -> "SSN " + id;
            case "PI", "XV", "46", "NI" -> "id " + id;
            case "II" -> "health identifier " + id;
            case "MR" -> "Medicaid number " + id;
            case "HN" -> "Medicare number " + id;
            default -> id;
        };
    }

    /** Name and identifier of an NM1. */
    static String party(Segment nm1) {
        return joined(", ", name(nm1), identifier(nm1, 8));
    }

    /** N3 and N4 on one line. */
    static String address(List<Segment> n3, List<Segment> n4) {
        String street =
                n3.stream()
                        .map(segment -> joined(", ", segment.element(1), segment.element(2)))
                        .collect(Collectors.joining(", "));
        String place =
                n4.stream()
                        .map(segment ->
                                joined(
                                        " ",
                                        segment.element(1),
                                        segment.element(2),
                                        zip(segment.element(3).strip()),
                                        segment.element(4)))
                        .collect(Collectors.joining(", "));
        return joined(", ", street, place);
    }

    private static String zip(String digits) {
        return digits.length() == 9 ? digits.substring(0, 5) + "-" + digits.substring(5) : digits;
    }

    /** Birth and gender of a DMG. */
    static String born(Segment dmg) {
        String birth = dmg.element(2).isBlank() ? "" : "born " + date(dmg.element(2));
        return joined(", ", birth, Words.of("gender", dmg.element(3)));
    }

    /** A diagnosis with its dot; ICD-9 codes of external causes have it one place later. */
    static String diagnosis(String code, boolean isNine) {
        String plain = code.strip();
        int dot = isNine && plain.startsWith("E") ? 4 : 3;
        return plain.length() <= dot || plain.contains(".")
                ? plain
                : plain.substring(0, dot) + "." + plain.substring(dot);
    }

    /** A service's composite: {@code 99213-25}; another kind than HC and AD is named. */
    static String procedure(Segment segment, int element) {
        String qualifier = segment.component(element, 1).strip();
        List<String> parts = new ArrayList<>();
        for (int component = 2; component <= 6; component++) {
            String part = segment.component(element, component).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        String code = String.join("-", parts);
        return switch (qualifier) {
            case "", "HC", "AD" -> code;
            case "N4" -> "NDC " + code;
            case "NU", "RB" -> "revenue " + code;
            case "HP" -> "rate code " + code;
            default -> qualifier + " " + code;
        };
    }

    /** A count with its unit: {@code 2 units}. */
    static String count(String number, String unit) {
        String count = number.strip();
        if (count.isEmpty()) {
            return "";
        }
        String words = Words.of("unit", unit);
        if (words.isEmpty()) {
            return "x " + count;
        }
        return count + " " + words + (count.equals("1") ? "" : "s");
    }

    static String counted(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    /** The texts that are not blank, with a separator between them. */
    static String joined(String separator, String... texts) {
        return Stream.of(texts)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(separator));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
