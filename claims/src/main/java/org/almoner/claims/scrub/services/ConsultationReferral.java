package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** A consultation answers a colleague's question, and so there is a colleague. */
final class ConsultationReferral extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "consultation-referral",
                            "Who asked for the consultation",
                            "A consultation (99242 to 99245, 99252 to 99255) names who asked for"
                                    + " it.")
                    .warns()
                    .where(Sign.CONSULTATION)
                    .source(
                            "CPT, Evaluation and Management guidelines, consultations: at the"
                                    + " request of another")
                    .fires(
                            """
                            dx R07.9
                            2026-03-02 99243
                            """,
                            """
                            WARN Line 1 (99243): a consultation is at another's request, and the claim names nobody who asked.
                            """)
                    .quiet(
                            """
                            referred 1999999992
                            dx R07.9
                            2026-03-02 99243
                            """);

    ConsultationReferral() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return !(subject.professional().referring() != null);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        int number = service.number();
        if (((number >= 99_242 && number <= 99_245) || (number >= 99_252 && number <= 99_255))
                && service.detail().referring() == null
                && service.detail().ordering() == null) {
            findings.say(
                    service,
                    "a consultation is at another's request, and the claim names nobody who"
                            + " asked.",
                    "Please name who asked, as the record shows; if nobody did, it is a"
                            + " visit.");
        }
    }
}
