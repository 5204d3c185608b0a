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

/** A service does not rest on diagnoses alone that an article lists as not supporting it. */
final class DiagnosisNeverSupports extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.COVERAGE,
                            "coverage-not-supported",
                            "Diagnosis that does not support it",
                            "No service points only to diagnoses that the contractor's coverage"
                                    + " article lists as not supporting it.")
                    .on(Kind.PROFESSIONAL)
                    .warns()
                    .needs(Need.COVERAGE)
                    .where(Sign.MEDICARE, Sign.BESIDE)
                    .source("CMS, Medicare Coverage Database, billing and coding articles")
                    .fires(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx Z00.00
                            2026-03-02 80061
                            """,
                            """
                            WARN Line 1 (80061): article A90003 lists Z00.00, all that it points to, as not supporting it.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx Z00.00 E78.5
                            2026-03-02 80061 dx 1,2
                            """);

    DiagnosisNeverSupports() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return Articles.areAsked(subject);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.hasAny(Articles.NOTICES)) {
            return;
        }
        List<CoverageArticle> articles = Articles.of(subject, service);
        List<String> pointed = subject.diagnosesOf(service);
        for (CoverageArticle article : articles) {
            if (!article.listsCoveredFor(service.code())
                    && !pointed.isEmpty()
                    && pointed.stream().allMatch(article::isNotCovered)
                    && !Articles.isCovered(articles, pointed, service.code())) {
                tell(findings, service, article, pointed);
                break;
            }
        }
    }

    private static void tell(
            Findings findings, Service service, CoverageArticle article, List<String> pointed) {
        findings.say(
                service,
                "article %s lists %s, all that it points to, as not supporting it."
                        .formatted(
                                article.display(),
                                String.join(", ", pointed.stream().map(Findings::dotted).toList())),
                "If the record names a sign, symptom or illness as the reason, code that and point"
                    + " to it. Else Medicare will refuse it: the patient can be asked to pay only"
                    + " with a notice signed before the service (modifier GA).",
                "CMS, Medicare Coverage Database, " + article.citation(),
                null);
    }
}
