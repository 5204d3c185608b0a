package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;
import org.almoner.codes.fees.Indicators;

import java.util.List;

/** 24, 25 and 57 are about visits. */
final class VisitModifier extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "visit-modifier",
                            "24, 25 or 57 on a procedure",
                            "Modifiers 24, 25 and 57 stand on evaluation and management, "
                                    + "not on procedures.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.2; NCCI Policy Manual, chapter I, sections D and E")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 20610-25
                            """,
                            """
                            WARN Line 1 (20610): modifier 25 is for visits, and this is a procedure.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 99213-25
                            2026-03-02 20610
                            """)
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 27447-57
                            """,
                            """
                            WARN Line 1 (27447): modifier 57 is for visits, and this is a procedure.
                            """)
                    .quiet(
                            """
                            # Medicare's wellness visit
                            dx Z00.00
                            2026-03-02 G0439-25
                            """);

    VisitModifier() {
        super(TEXT);
    }

    private static final List<String> FOR_VISITS = List.of("24", "25", "57");

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty()
                || !service.hasAny(FOR_VISITS)
                || VisitCodes.isEvaluation(service.packed())
                || !(known.isMajor() || known.isMinor())) {
            return;
        }
        for (String modifier : service.modifiers()) {
            if (FOR_VISITS.contains(modifier)) {
                findings.say(
                        service,
                        "modifier %s is for visits, and this is a procedure.".formatted(modifier),
                        "If it was meant for the visit of that day, move it there. A procedure that"
                                + " was apart from another has 59, XE, XS or XU, or a site; one in"
                                + " the days after surgery has 58, 78 or 79.");
            }
        }
    }
}
