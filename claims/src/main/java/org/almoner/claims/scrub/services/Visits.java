package org.almoner.claims.scrub.services;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Service;

/** Which codes are visits, and where and when they are made. */
final class Visits {

    /** Of what kind a visit is; codes of one kind are not billed twice on one day. */
    enum Sort {
        OFFICE,
        HOSPITAL,
        EMERGENCY,
        NURSING,
        HOME,
        NONE
    }

    private Visits() {}

    static Sort sort(int number) {
        if (number < 99_202 || number > 99_350) {
            return Sort.NONE;
        }
        if (number <= 99_215) {
            return Sort.OFFICE;
        }
        if (number >= 99_221 && number <= 99_239) {
            return Sort.HOSPITAL;
        }
        if (number >= 99_281 && number <= 99_285) {
            return Sort.EMERGENCY;
        }
        if (number >= 99_304 && number <= 99_316) {
            return Sort.NURSING;
        }
        return number >= 99_341 ? Sort.HOME : Sort.NONE;
    }

    /** A subsequent visit of a day in hospital or nursing facility. */
    static boolean isDaily(int number) {
        return (number >= 99_231 && number <= 99_233) || (number >= 99_307 && number <= 99_310);
    }

    static boolean isPreventive(int number) {
        return number >= 99_381 && number <= 99_397;
    }

    static boolean isOfSameDayAndPerson(Service one, Service other) {
        ProfessionalClaim.Provider first = one.rendering();
        ProfessionalClaim.Provider second = other.rendering();
        return one.from().equals(other.from())
                && first != null
                && second != null
                && first.npi().equals(second.npi());
    }
}
