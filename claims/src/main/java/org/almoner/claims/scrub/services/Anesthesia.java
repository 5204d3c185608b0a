package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Service;

import java.util.Set;

/** Which codes are anesthesia, and who says with a modifier that he gave it. */
final class Anesthesia {

    static final int FIRST = 100;
    static final int LAST = 1999;

    /** Daily management of a catheter: a day, not minutes. */
    static final int DAILY = 1996;

    /** A second and further part of a burn: units, not minutes. */
    static final int BURNS_ADD_ON = 1953;

    /** Who gave it, or directed those who did. */
    static final Set<String> DIRECTION = Set.of("AA", "AD", "QK", "QX", "QY", "QZ");

    private Anesthesia() {}

    static boolean is(Service service) {
        return service.isWithin(FIRST, LAST);
    }

    /** Whether it is paid by time. */
    static boolean isTimed(Service service) {
        int number = service.number();
        return number >= FIRST && number <= LAST && number != DAILY && number != BURNS_ADD_ON;
    }
}
