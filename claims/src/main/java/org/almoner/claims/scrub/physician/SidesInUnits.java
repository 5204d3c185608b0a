package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.icd.DiagnosisList;
import org.almoner.claims.scrub.modifiers.Sides;
import org.almoner.codes.Laterality;
import org.almoner.codes.fees.Indicators;

/** Two sides that are told as two units. */
final class SidesInUnits extends PerLine {

    private static final char TWO_SIDES = '1';

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "sides-in-units",
                            "Two sides as two units",
                            "A procedure that can be done on both sides (bilateral indicator 1),"
                                + " for a diagnosis of both sides, says so by modifier 50 or by RT"
                                + " and LT, and not by 2 units.")
                    .warns()
                    .on(Kind.PROFESSIONAL)
                    .needs(Need.PHYSICIAN_FEES)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, section"
                                    + " 40.7; CMS, physician fee schedule relative value file,"
                                    + " bilateral surgery indicator")
                    .fires(
                            """
                            dx M17.0
                            2026-03-02 20610 x2
                            """,
                            """
                            WARN Line 1 (20610): 2 units for M17.0, which is on both sides, and nothing says that it was done on each. [Add modifier 50]
                            """)
                    .quiet(
                            """
                            dx M17.0
                            2026-03-02 20610-50
                            """)
                    .quiet(
                            """
                            # Both joints on one side, such as knee and hip.
                            dx M17.11 M16.11
                            2026-03-02 20610 x2 dx 1,2
                            """)
                    .quiet(
                            """
                            # The modifier says that they were apart.
                            dx M17.0
                            2026-03-02 20610-59 x2
                            """)
                    .quiet(
                            """
                            # The line points to another diagnosis.
                            dx M17.0 M75.51
                            2026-03-02 20610 x2 dx 2
                            """)
                    .quiet(
                            """
                            # The chart says the side, and bilateral-modifier tells it.
                            dx M17.0
                            2026-03-02 20610 x2
                            chart both 20610 2026-03-02
                            """)
                    .quiet(
                            """
                            # No second side: bilateral indicator 0.
                            dx M17.0
                            2026-03-02 45380 x2
                            """);

    SidesInUnits() {
        super(TEXT);
    }

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.units() != 2
                || known.bilateral() != TWO_SIDES
                || !service.modifiers().isEmpty()
                || isInTheChart(subject, service)) {
            return;
        }
        DiagnosisList list = subject.listed();
        for (int pointer : service.pointers()) {
            if (pointer >= 1
                    && pointer <= list.listed()
                    && list.get(pointer - 1).side() == Laterality.BILATERAL) {
                findings.say(
                        service,
                        "2 units for "
                                + list.coded(pointer - 1).display()
                                + ", which is on both sides, and nothing says that it was done on"
                                + " each.",
                        "If it was done once on each side, modifier 50 with 1 unit says so. If"
                                + " both were elsewhere, say where (RT, LT, or 59 or XS for"
                                + " another place).",
                        Sides.bilateralFix(service));
                return;
            }
        }
    }

    private static boolean isInTheChart(Subject subject, Service service) {
        return subject.context().documented().stream()
                .anyMatch(procedure -> procedure.code().equals(service.code()));
    }
}
