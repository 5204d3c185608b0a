package org.almoner.codes.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * A service to be priced.
 *
 * @param placeOfService two digits as on the claim; 11 is an office
 * @param minutes of anesthesia; 0 for anything else
 * @param factor a conversion factor times ten thousand, instead of the file's own
 * @param qualifying whether the factor of those who qualify by an alternative payment model is used
 */
public record Service(
        String code,
        List<String> modifiers,
        int units,
        Place place,
        String placeOfService,
        LocalDate day,
        int minutes,
        OptionalLong factor,
        boolean qualifying) {

    private static final int UNITS_MOST = 999_999;
    private static final int MINUTES_MOST = 14_400;

    public Service {
        modifiers = List.copyOf(modifiers);
        if (units < 1 || units > UNITS_MOST || minutes < 0 || minutes > MINUTES_MOST) {
            throw new IllegalArgumentException("units or minutes out of bounds");
        }
    }

    /** One unit in an office, at the national amount. */
    public static Service of(String code, LocalDate day) {
        return new Service(
                code, List.of(), 1, Place.NATION, "11", day, 0, OptionalLong.empty(), false);
    }

    public Service with(String... with) {
        return new Service(
                code,
                List.of(with),
                units,
                place,
                placeOfService,
                day,
                minutes,
                factor,
                qualifying);
    }

    public Service units(int count) {
        return new Service(
                code, modifiers, count, place, placeOfService, day, minutes, factor, qualifying);
    }

    public Service at(Place where) {
        return new Service(
                code, modifiers, units, where, placeOfService, day, minutes, factor, qualifying);
    }

    public Service in(String where) {
        return new Service(code, modifiers, units, place, where, day, minutes, factor, qualifying);
    }

    public Service minutes(int count) {
        return new Service(
                code, modifiers, units, place, placeOfService, day, count, factor, qualifying);
    }

    public Service factor(long tenThousandths) {
        return new Service(
                code,
                modifiers,
                units,
                place,
                placeOfService,
                day,
                minutes,
                OptionalLong.of(tenThousandths),
                qualifying);
    }

    boolean has(String modifier) {
        return modifiers.contains(modifier);
    }

    /** The first of these that it carries, or nothing. */
    String firstOf(List<String> wanted) {
        return modifiers.stream().filter(wanted::contains).findFirst().orElse("");
    }
}
