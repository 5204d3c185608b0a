package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.Laterality;
import org.almoner.codes.icd.Node;

import java.util.List;

/** A bilateral code says both sides already. */
final class SidesBesideBoth extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-both-sides",
                            "Sides coded one by one",
                            "No side is coded beside the bilateral code of the same condition, and"
                                    + " no two sides where there is a bilateral code.",
                            guideline("I.B.13"))
                    .needs(Need.TABULAR_LIST)
                    .fires(
                            """
                            dx M17.0 M17.11
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN M17.0 and M17.11: the bilateral code says that side already.
                            """)
                    .quiet(
                            """
                            dx M17.11 M25.562
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx M17.11 M17.12
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN M17.11 and M17.12 are both sides of one condition, for which there is a code: M17.0.
                            """);

    SidesBesideBoth() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int other = 1; other < list.listed(); other++) {
            Laterality side = list.get(other).side();
            if (side != Laterality.NONE && side != Laterality.UNSPECIFIED) {
                for (int one = 0; one < other; one++) {
                    if (isPair(list.get(one), list.get(other))) {
                        look(list.get(one), list.get(other), list, findings);
                    }
                }
            }
        }
    }

    private static boolean isPair(DiagnosisFacts one, DiagnosisFacts other) {
        return one.side() != other.side()
                && one.side() != Laterality.NONE
                && one.side() != Laterality.UNSPECIFIED
                && one.code().regionMatches(0, other.code(), 0, 3)
                && one.seventh() == other.seventh();
    }

    private static void look(
            DiagnosisFacts one, DiagnosisFacts other, DiagnosisList list, Findings findings) {
        List<Node> sides = list.otherSides(one);
        if (sides.stream().noneMatch(node -> node.key().equals(other.code()))) {
            return;
        }
        if (one.side() == Laterality.BILATERAL || other.side() == Laterality.BILATERAL) {
            findings.say(
                    "%s and %s: the bilateral code says that side already."
                            .formatted(one.display(), other.display()),
                    "Please keep the bilateral code while both sides have the condition, else the"
                            + " code of the side that still has it.");
            return;
        }
        for (Node node : sides) {
            if (list.book().laterality(node.key()) == Laterality.BILATERAL && node.billable()) {
                findings.say(
                        "%s and %s are both sides of one condition, for which there is a code: %s."
                                .formatted(one.display(), other.display(), node.display()),
                        "Please code %s in their place.".formatted(node.display()));
            }
        }
    }
}
