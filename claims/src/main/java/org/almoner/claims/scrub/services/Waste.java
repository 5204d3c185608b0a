package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

/** Lines of one drug on one day, of which one may be for what was thrown away. */
final class Waste {

    private Waste() {}

    /** Whether another line bills what was thrown away of this line's drug. */
    static boolean isBeside(Subject subject, Service service) {
        for (Service other : subject.services()) {
            if (other.index() != service.index() && isSameDrug(other, service) && other.has("JW")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another line bills what was given of it. */
    static boolean isGivenBeside(Subject subject, Service service) {
        for (Service other : subject.services()) {
            if (other.index() != service.index()
                    && isSameDrug(other, service)
                    && !other.has("JW")) {
                return true;
            }
        }
        return false;
    }

    static boolean isSameDrug(Service one, Service other) {
        return one.packed() == other.packed()
                && one.code().equals(other.code())
                && one.from().equals(other.from());
    }
}
