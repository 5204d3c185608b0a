package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** Medicare pays therapy under a plan of speech, occupational or physical therapy. */
final class TherapyPlan extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "therapy-plan",
                            "Under which plan of therapy",
                            "A code that is always therapy carries GN, GO or GP when Medicare is"
                                    + " billed.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .where(Sign.MEDICARE, Sign.THERAPY)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 5, sections"
                                    + " 20 and 20.1")
                    .fires(
                            """
                            payer MB Medicare
                            dx M54.50
                            2026-03-02 97110 x2
                            """,
                            """
                            STOP Line 1 (97110): it is therapy, and no modifier says under which plan.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx M54.50
                            2026-03-02 97110-GP x2
                            """)
                    .quiet(
                            """
                            dx M54.50
                            2026-03-02 97110 x2
                            """);

    TherapyPlan() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.isMedicare() && !subject.isVoid();
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (Therapy.is(service) && !service.hasAny(Therapy.PLANS)) {
            findings.say(
                    service,
                    "it is therapy, and no modifier says under which plan.",
                    "From the plan of care: GP for physical therapy, GO for occupational"
                            + " therapy, GN for speech-language pathology.");
        }
    }
}
