package org.almoner.claims.scrub.coverage;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** The notice is one of Original Medicare; a Medicare Advantage plan decides beforehand instead. */
final class NoticeToAnotherPayer extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.COVERAGE,
                            "abn-other-payer",
                            "Notice to Medicare Advantage",
                            "GA, and so a signed notice of Original Medicare, has no force with a"
                                    + " Medicare Advantage plan.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .informs()
                    .where(Sign.NOTICE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 30, Financial"
                                    + " Liability Protections: the ABN is for Original Medicare")
                    .fires(
                            """
                            payer 16 Harbor Advantage
                            dx I10
                            2026-03-02 93306-GA
                            """,
                            """
                            INFO Line 1 (93306): GA speaks of a notice of Original Medicare, and this is a Medicare Advantage plan.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 93306-GA
                            """);

    NoticeToAnotherPayer() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return subject.claim().subscriber().filingIndicator().equals("16");
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.has("GA")) {
            findings.say(
                    service,
                    "GA speaks of a notice of Original Medicare, and this is a Medicare"
                            + " Advantage plan.",
                    "The plan decides beforehand when it is asked; without its decision the"
                            + " patient mostly owes nothing beyond the usual share.");
        }
    }
}
