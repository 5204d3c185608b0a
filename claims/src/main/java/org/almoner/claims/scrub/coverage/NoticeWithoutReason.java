package org.almoner.claims.scrub.coverage;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.lists.CoverageArticle;

import java.util.List;

/** GA on a service whose diagnosis the contractor's article covers. */
final class NoticeWithoutReason extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.COVERAGE,
                            "abn-not-needed",
                            "Notice without a reason",
                            "A line with GA or GZ whose diagnosis the coverage article lists as"
                                    + " supporting it may be refused for nothing.")
                    .on(Kind.PROFESSIONAL)
                    .informs()
                    .needs(Need.COVERAGE)
                    .where(Sign.MEDICARE, Sign.BESIDE, Sign.NOTICE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 30, Financial"
                                    + " Liability Protections")
                    .fires(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx I48.91
                            2026-03-02 93306-GA
                            """,
                            """
                            INFO Line 1 (93306): it carries GA, though article A90001 lists a diagnosis that it points to as supporting it.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx I10
                            2026-03-02 93306-GA
                            """);

    NoticeWithoutReason() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return Articles.areAsked(subject);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.has("GA") || service.has("GZ")) {
            List<CoverageArticle> articles = Articles.of(subject, service);
            if (Articles.isCovered(articles, subject.diagnosesOf(service), service.code())) {
                findings.say(
                        service,
                        "it carries %s, though article %s lists a diagnosis that it points to as supporting it."
                                .formatted(
                                        service.has("GA") ? "GA" : "GZ",
                                        articles.getFirst().display()),
                        "If there is another reason to expect a refusal, such as how often it"
                                + " was done, it is right. Else take the modifier off.");
            }
        }
    }
}
