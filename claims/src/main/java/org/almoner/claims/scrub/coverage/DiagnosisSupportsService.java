package org.almoner.claims.scrub.coverage;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Coded;
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
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A service that an article covers for listed diagnoses has one of them behind it. */
final class DiagnosisSupportsService extends EachLine {

    private static final int POINTERS_MOST = 4;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.COVERAGE,
                            "coverage-diagnosis",
                            "Diagnosis supports the service",
                            "A service that the contractor's coverage article pays only for listed"
                                    + " diagnoses points to one of them.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .needs(Need.COVERAGE)
                    .where(Sign.MEDICARE, Sign.BESIDE)
                    .source("CMS, Medicare Coverage Database, billing and coding articles")
                    .fires(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx I10
                            2026-03-02 93306
                            """,
                            """
                            WARN Line 1 (93306): none of the diagnoses that it points to (I10) is one for which article A90001 covers it.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx I10 I48.91
                            2026-03-02 93306 dx 1
                            """,
                            """
                            WARN Line 1 (93306): none of the diagnoses that it points to (I10) is one for which article A90001 covers it. [Point line 1 to I48.91]
                            """)
                    .fires(
                            """
                            # R07.9 stands in the article's group for 93000, and not in that for 93306.
                            payer MB Medicare
                            contractor 14112
                            dx R07.9
                            2026-03-02 93000
                            2026-03-02 93306
                            """,
                            """
                            WARN Line 2 (93306): none of the diagnoses that it points to (R07.9) is one for which article A90001 covers it.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            contractor 14112
                            dx I48.91
                            2026-03-02 93306
                            """)
                    .quiet(
                            """
                            # Another contractor has no such article.
                            payer MB Medicare
                            contractor 05102
                            dx I10
                            2026-03-02 93306
                            """)
                    .quiet(
                            """
                            # The patient was told, and the claim says so.
                            payer MB Medicare
                            contractor 14112
                            dx I10
                            2026-03-02 93306-GA
                            """);

    DiagnosisSupportsService() {
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
        List<CoverageArticle> listing = listing(Articles.of(subject, service), service);
        if (!listing.isEmpty()) {
            List<String> pointed = subject.diagnosesOf(service);
            if (!pointed.isEmpty() && !Articles.isCovered(listing, pointed, service.code())) {
                tell(subject, findings, service, listing, pointed);
            }
        }
    }

    /** Those with a list for it; none when one of them covers it for any diagnosis. */
    private static List<CoverageArticle> listing(List<CoverageArticle> articles, Service service) {
        for (CoverageArticle article : articles) {
            if (!article.listsCoveredFor(service.code())) {
                return List.of();
            }
        }
        return articles;
    }

    private static void tell(
            Subject subject,
            Findings findings,
            Service service,
            List<CoverageArticle> listing,
            List<String> pointed) {
        CoverageArticle article = listing.getFirst();
        Coded other = other(subject, service, listing);
        String instead =
                other == null
                        ? ""
                        : "The claim also has %s, which the article lists; if that is why it was done, point the line to it. "
                                .formatted(other.display());
        findings.say(
                service,
                "none of the diagnoses that it points to (%s) is one for which article %s covers it."
                        .formatted(
                                String.join(", ", pointed.stream().map(Findings::dotted).toList()),
                                article.display()),
                instead
                        + "Please compare the record with the article. If none of its diagnoses was"
                        + " the reason, Medicare will refuse it as not necessary: with a notice"
                        + " that the patient signed before the service (modifier GA) the patient"
                        + " can be asked to pay, without one (GZ) the practice bears it.",
                "CMS, Medicare Coverage Database, " + article.citation(),
                other == null ? null : point(service, other));
    }

    private static @Nullable Coded other(
            Subject subject, Service service, List<CoverageArticle> listing) {
        if (subject.kind() != Kind.PROFESSIONAL) {
            return null;
        }
        for (Coded coded : subject.diagnoses()) {
            if (coded.place() >= 0
                    && Articles.isCovered(listing, List.of(coded.code()), service.code())) {
                return coded;
            }
        }
        return null;
    }

    private static Fix point(Service service, Coded other) {
        List<Integer> pointers = new ArrayList<>();
        pointers.add(other.place() + 1);
        for (int pointer : service.pointers()) {
            if (pointers.size() < POINTERS_MOST && pointer != other.place() + 1) {
                pointers.add(pointer);
            }
        }
        return new Fix.SetPointers(
                "Point line %d to %s".formatted(service.index() + 1, other.display()),
                service.index(),
                pointers);
    }
}
