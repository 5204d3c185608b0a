package org.almoner.claims.scrub.physician;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;
import org.almoner.codes.fees.Indicators;

import java.util.List;

/** 58, 78 and 79 are about procedures. */
final class SurgeryModifier extends PerLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "surgery-modifier",
                            "58, 78 or 79 on a visit",
                            "Modifiers 58, 78 and 79 stand on procedures, not on visits.")
                    .warns()
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.SURGERY_MODIFIER, Sign.VISIT)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 12, "
                                    + "section 40.2")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 99213-79
                            """,
                            """
                            WARN Line 1 (99213): modifier 79 is for procedures, and this is a visit.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 20610-79
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 99213-24
                            """);

    SurgeryModifier() {
        super(TEXT);
    }

    private static final List<String> FOR_PROCEDURES = List.of("58", "78", "79");

    @Override
    void look(Subject subject, Service service, Indicators known, Findings findings) {
        if (service.modifiers().isEmpty() || !VisitCodes.isVisit(service.packed())) {
            return;
        }
        for (String modifier : service.modifiers()) {
            if (FOR_PROCEDURES.contains(modifier)) {
                findings.say(
                        service,
                        "modifier %s is for procedures, and this is a visit.".formatted(modifier),
                        "A visit in the days after surgery that was about something else has"
                                + " modifier 24; else it is paid with the surgery.");
            }
        }
    }
}
