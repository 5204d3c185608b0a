package org.almoner.claims.scrub.ncci;

import org.almoner.codes.fees.Indicators;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What to do about a pair, by what the record shows. */
final class PairWords {

    private static final String PROCEDURES =
            "If the record shows another encounter (XE), another organ or site (XS, or RT on one"
                + " line and LT on the other), another practitioner, whom the line then names (XP),"
                + " or work that does not overlap (XU), say so with that modifier; 59 only where"
                + " none of them fits. Else remove the line.";

    private static final String MAJOR_SURGERY =
            "If this visit is where the surgery was decided, and the note says so, modifier 57"
                    + " belongs on it; if it was about another illness while the patient recovers"
                    + " from earlier surgery, 24. Else the visit is part of the surgery: remove"
                    + " it.";

    private static final String MINOR_PROCEDURE =
            "If the note shows a significant visit beyond the usual work before and after the"
                    + " procedure, and beyond deciding on it, modifier 25 belongs on the visit."
                    + " Else the visit is part of the procedure: remove it.";

    private static final String TWO_VISITS =
            "One person bills one visit for what could be done in one: put the work of both"
                    + " together, at the level that the notes support. If there were two encounters"
                    + " for problems that have nothing to do with each other, modifier 25 on the"
                    + " second says so.";

    private static final List<String> NO_HELP = List.of("22", "76", "77");

    private PairWords() {}

    /** What the record must show for each modifier, of two services neither of which is a visit. */
    static String procedures() {
        return PROCEDURES;
    }

    /**
     * The same of a visit.
     *
     * @param indicators of the other one; null when the fee schedule does not know it
     */
    static String visit(@Nullable Indicators indicators) {
        return indicators != null && indicators.isMajor() ? MAJOR_SURGERY : MINOR_PROCEDURE;
    }

    static String twoVisits() {
        return TWO_VISITS;
    }

    /** A sentence about a modifier that looks as if it helped, or nothing. */
    static String noHelp(List<String> modifiers) {
        for (String modifier : modifiers) {
            if (NO_HELP.contains(modifier)) {
                return " Modifier %s does not say so.".formatted(modifier);
            }
        }
        return "";
    }
}
