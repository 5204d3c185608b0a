package org.almoner.claims.scrub.ncci;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules of the National Correct Coding Initiative: pairs, unit limits, add-on codes. */
public final class NcciRules {

    private static final List<Rule> RULES =
            List.of(
                    new PairForbidden(),
                    new PairUnlessModifier(),
                    new PairSaysLittle(),
                    new PairInHistory(),
                    new ApartOnVisit(),
                    new ApartTwice(),
                    new UnitsOfLine(),
                    new UnitsOfDayByPolicy(),
                    new UnitsOfDayByBenchmark(),
                    new UnitsNotPaid(),
                    new AddOnAlone());

    private NcciRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
