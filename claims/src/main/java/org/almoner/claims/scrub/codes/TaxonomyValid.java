package org.almoner.claims.scrub.codes;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.LineDetail;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.codes.CodeOnDay.Problem;
import org.almoner.codes.CodeSystem;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A provider's taxonomy is one of the list. */
final class TaxonomyValid implements Rule {

    private static final int LENGTH = 10;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "taxonomy-valid",
                            "Taxonomy valid",
                            "The taxonomy of the billing and of each rendering provider is written"
                                    + " as one, and stands in the list where the list is loaded.")
                    .onAll()
                    .source(
                            "NUCC, Health Care Provider Taxonomy; X12"
                                    + " 005010X222A1, loops 2000A, 2310B and 2420A, PRV03")
                    .fires(
                            """
                            billing 1234567893 as 261QM1300
                            by 1999999992 as 207Q-0000X
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The billing provider: Provider taxonomy 261QM1300 is not written as such a code is: nine letters or digits and an X.
                            STOP The rendering provider: Provider taxonomy 207Q-0000X is not written as such a code is: nine letters or digits and an X.
                            """)
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213 by 1888888884 as 207Q
                            """,
                            """
                            STOP Line 1 (99213): the rendering provider: Provider taxonomy 207Q is not written as such a code is: nine letters or digits and an X.
                            """)
                    .quiet(
                            """
                            billing 1234567893 as 261QM1300X
                            by 1999999992 as 207Q00000X
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            by 1999999992
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        HealthCareClaim claim = subject.claim();
        ProfessionalClaim.Provider billing = claim.billing();
        check(subject, null, billing, "billing", findings);
        ProfessionalClaim.Provider rendering =
                switch (claim) {
                    case ProfessionalClaim professional -> professional.rendering();
                    case DentalClaim dental -> dental.rendering();
                    case InstitutionalClaim facility -> facility.staff().attending();
                };
        if (rendering != null && !rendering.npi().equals(billing.npi())) {
            String role = subject.isFacility() ? "attending" : "rendering";
            check(subject, null, rendering, role, findings);
        }
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            LineDetail detail = services.get(index).detail();
            ProfessionalClaim.Provider own = detail.rendering();
            if (own != null) {
                check(subject, services.get(index), own, "rendering", findings);
            }
        }
    }

    private static void check(
            Subject subject,
            @Nullable Service service,
            ProfessionalClaim.Provider provider,
            String role,
            Findings findings) {
        String taxonomy = provider.taxonomy();
        Problem problem = taxonomy == null ? null : problem(subject, taxonomy);
        if (problem == null) {
            return;
        }
        String message = "he %s provider: %s".formatted(role, problem.message());
        String advice = "Please correct it in the list of providers.";
        if (service == null) {
            findings.claim(problem.severity(), "T" + message, advice);
        } else {
            findings.say(problem.severity(), service, "t" + message, advice, null);
        }
    }

    /** One that left the list may still be how a payer knows the provider. */
    private static @Nullable Problem problem(Subject subject, String taxonomy) {
        Problem problem =
                CodeOnDay.certainProblem(
                        subject, CodeSystem.TAXONOMY, taxonomy, subject.context().today());
        return problem == null || taxonomy.length() != LENGTH || taxonomy.indexOf('-') >= 0
                ? problem
                : new Problem(Severity.WARN, problem.message(), problem.advice());
    }
}
