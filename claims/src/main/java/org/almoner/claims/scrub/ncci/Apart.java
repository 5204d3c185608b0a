package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.VisitCodes;

import java.util.List;
import java.util.Set;

/**
 * What the modifiers of two services say of whether they were apart.
 *
 * <p>Source: CMS, NCCI Policy Manual for Medicare Services, chapter I, section E.
 */
enum Apart {
    /** Nothing: the edit stands. */
    UNSAID,
    SAID,
    /** Only one of them names a site: an edit is passed by it, but nothing is said of the other. */
    ONE_SITE,
    /** Both name the same site. */
    SAME_SITE,
    /** One is a visit, and no modifier on it says that it was more than the procedure's own. */
    VISIT_UNSAID;

    private static final Set<String> ON_VISITS = Set.of("24", "25", "27", "57");

    private static final Set<String> PLAIN =
            Set.of("24", "25", "27", "57", "58", "59", "78", "79", "91", "XE", "XP", "XS", "XU");

    private static final Set<String> SITES =
            Set.of(
                    "E1", "E2", "E3", "E4", "FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8",
                    "F9", "TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "LT", "RT",
                    "LC", "LD", "RC", "LM", "RI");

    static Apart of(long one, List<String> ofOne, long other, List<String> ofOther) {
        if (ofOne.isEmpty() && ofOther.isEmpty()) {
            return UNSAID;
        }
        boolean isVisit = isVisit(one);
        if (isVisit != isVisit(other)) {
            return besideVisit(isVisit ? ofOne : ofOther, isVisit ? ofOther : ofOne);
        }
        if (hasAny(ofOne, PLAIN) || hasAny(ofOther, PLAIN)) {
            return SAID;
        }
        boolean first = hasAny(ofOne, SITES);
        boolean second = hasAny(ofOther, SITES);
        if (!first && !second) {
            return UNSAID;
        }
        if (first != second) {
            return ONE_SITE;
        }
        return sameSites(ofOne, ofOther) ? SAME_SITE : SAID;
    }

    static boolean isVisit(long packed) {
        return VisitCodes.isVisit(packed) || VisitCodes.isPreventive(packed);
    }

    private static Apart besideVisit(List<String> ofVisit, List<String> ofProcedure) {
        if (hasAny(ofVisit, ON_VISITS)) {
            return SAID;
        }
        boolean passes =
                hasAny(ofVisit, PLAIN)
                        || hasAny(ofVisit, SITES)
                        || hasAny(ofProcedure, PLAIN)
                        || hasAny(ofProcedure, SITES);
        return passes ? VISIT_UNSAID : UNSAID;
    }

    private static boolean hasAny(List<String> modifiers, Set<String> wanted) {
        for (String modifier : modifiers) {
            if (wanted.contains(modifier)) {
                return true;
            }
        }
        return false;
    }

    /** The first site that either names; empty where none is named. */
    static String site(List<String> one, List<String> other) {
        for (String modifier : one) {
            if (SITES.contains(modifier)) {
                return modifier;
            }
        }
        return other.isEmpty() ? "" : site(other, List.of());
    }

    private static boolean sameSites(List<String> one, List<String> other) {
        return holdsSites(one, other) && holdsSites(other, one);
    }

    private static boolean holdsSites(List<String> all, List<String> some) {
        for (String modifier : some) {
            if (SITES.contains(modifier) && !all.contains(modifier)) {
                return false;
            }
        }
        return true;
    }
}
