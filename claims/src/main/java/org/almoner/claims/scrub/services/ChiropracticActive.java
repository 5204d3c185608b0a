package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;
import java.util.Set;

/** Medicare pays a chiropractor's manipulation while it makes the patient better. */
final class ChiropracticActive extends EachLine {

    private static final Set<String> SAID = Set.of("AT", "GA", "GY", "GZ", "GX");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "chiropractic-active",
                            "Chiropractic treatment",
                            "Chiropractic manipulation (98940 to 98942) billed to Medicare carries"
                                + " AT for active treatment, and points to a segmental dysfunction"
                                + " of the spine (M99.0-).")
                    .warns()
                    .where(Sign.MEDICARE, Sign.MANIPULATION)
                    .source(
                            "Medicare Benefit Policy Manual (Pub. 100-02), chapter 15, section 240;"
                                + " Medicare Claims Processing Manual (Pub. 100-04), chapter 12,"
                                + " section 220")
                    .fires(
                            """
                            payer MB Medicare
                            dx M99.03 M54.50
                            2026-03-02 98941 dx 1,2
                            """,
                            """
                            WARN Line 1 (98941): without AT Medicare takes it for maintenance, which it does not pay.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx M54.50
                            2026-03-02 98941-AT
                            """,
                            """
                            WARN Line 1 (98941): it points to no segmental dysfunction of the spine (M99.00 to M99.05).
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M99.03 M54.50
                            2026-03-02 98941-AT dx 1,2
                            """);

    ChiropracticActive() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (!service.isWithin(98_940, 98_942)) {
            return;
        }
        if (!service.hasAny(SAID)) {
            findings.say(
                    service,
                    "without AT Medicare takes it for maintenance, which it does not pay.",
                    "If the record shows active treatment with a goal, AT says so. For"
                            + " maintenance, GA with a signed notice lets the patient be asked to"
                            + " pay.");
        } else if (service.has("AT") && isElsewhere(subject.diagnosesOf(service))) {
            findings.say(
                    service,
                    "it points to no segmental dysfunction of the spine (M99.00 to M99.05).",
                    "Please point it to the level that the record shows was treated.");
        }
    }

    /** Whether there are diagnoses, and none of them is of the spine. */
    private static boolean isElsewhere(List<String> diagnoses) {
        for (String diagnosis : diagnoses) {
            if (diagnosis.startsWith("M990")) {
                return false;
            }
        }
        return !diagnoses.isEmpty();
    }
}
