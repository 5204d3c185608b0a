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

/** A diagnosis with an asterisk in an article mostly supports the service only beside another. */
final class DiagnosisNeedsAnother extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.COVERAGE,
                            "coverage-asterisk",
                            "Diagnosis with an asterisk",
                            "A service that is supported by one diagnosis alone, which the coverage"
                                    + " article marks with an asterisk, may need a second one.")
                    .on(Kind.PROFESSIONAL)
                    .informs()
                    .needs(Need.COVERAGE)
                    .where(Sign.MEDICARE, Sign.BESIDE)
                    .source("CMS, Medicare Coverage Database, billing and coding articles")
                    .fires(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx Z79.899
                            2026-03-02 82306
                            """,
                            """
                            INFO Line 1 (82306): article A90002 marks Z79.899, the only diagnosis that it points to, with an asterisk.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx Z79.899 E55.9
                            2026-03-02 82306 dx 1,2
                            """);

    DiagnosisNeedsAnother() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return Articles.areAsked(subject);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.pointers().size() != 1) {
            return;
        }
        List<String> pointed = subject.diagnosesOf(service);
        for (CoverageArticle article : Articles.of(subject, service)) {
            if (pointed.size() == 1
                    && article.isCovered(pointed.getFirst(), service.code())
                    && article.hasAsterisk(pointed.getFirst())) {
                findings.say(
                        service,
                        "article %s marks %s, the only diagnosis that it points to, with an asterisk."
                                .formatted(article.display(), Findings.dotted(pointed.getFirst())),
                        "Please read what the article says of the asterisk; often a second"
                                + " diagnosis has to stand beside it.",
                        "CMS, Medicare Coverage Database, " + article.citation(),
                        null);
            }
        }
    }
}
