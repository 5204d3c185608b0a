package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext.Days;
import org.almoner.claims.ScrubContext.Enrolment;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The payer knows the provider on the day of service. */
final class ProviderEnrolled implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "provider-enrolled",
                            "Enrolled with the payer",
                            "Where the practice keeps its providers' enrolments with a payer, the"
                                    + " rendering provider's days hold the day of service.")
                    .on(Kind.PROFESSIONAL, Kind.DENTAL)
                    .warns()
                    .where(Sign.BESIDE)
                    .source(
                            "The practice's list of enrolments; 42 CFR 424.505 and 424.521"
                                    + " (Medicare); the payer's credentialing rules")
                    .fires(
                            """
                            enrolled 1999999992 2026-04-01..
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): its provider, NPI 1999999992, is enrolled with Meridian Health Plan from 1 Apr 2026 on, and not on 2 Mar 2026.
                            """)
                    .fires(
                            """
                            enrolled 1999999992 2020-01-01..2026-02-28
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Line 1 (99213): its provider, NPI 1999999992, is enrolled with Meridian Health Plan until 28 Feb 2026, and not on 2 Mar 2026.
                            """)
                    .fires(
                            """
                            enrolled 1999999992 2020-01-01..
                            dx I10
                            2026-03-02 99213
                            2026-03-02 93000 by 1888888884
                            """,
                            """
                            INFO Line 2 (93000): its provider, NPI 1888888884, has no enrolment with Meridian Health Plan in the practice's list.
                            """)
                    .quiet(
                            """
                            enrolled 1999999992 2020-01-01..2025-12-31
                            enrolled 1999999992 2026-01-01..
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            enrolled 1999999992 2026-04-01..
                            dx I10
                            2026-03-02 99213-Q6
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Enrolment> enrolments = subject.context().payer().enrolments();
        if (enrolments.isEmpty() || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            ProfessionalClaim.Provider rendering = service.rendering();
            if (rendering != null && !rendering.npi().isEmpty() && !isForAnother(service)) {
                check(subject, service, rendering.npi(), enrolments, findings);
            }
        }
    }

    /** Q5 and Q6: who did it stands in for the provider who is named. */
    private static boolean isForAnother(Service service) {
        return service.has("Q5") || service.has("Q6");
    }

    private static void check(
            Subject subject,
            Service service,
            String npi,
            List<Enrolment> enrolments,
            Findings findings) {
        Days nearest = null;
        for (Enrolment enrolment : enrolments) {
            if (enrolment.npi().equals(npi)) {
                if (enrolment.days().holds(service.from())) {
                    return;
                }
                nearest = enrolment.days();
            }
        }
        String payer = subject.claim().payer().name();
        if (nearest == null) {
            findings.say(
                    Severity.INFO,
                    service,
                    "its provider, NPI %s, has no enrolment with %s in the practice's list."
                            .formatted(npi, payer),
                    "Please add it to the list if there is one; else ask the payer before this"
                            + " claim leaves.",
                    null);
        } else {
            findings.say(
                    service,
                    "its provider, NPI %s, is enrolled with %s %s, and not on %s."
                            .formatted(
                                    npi,
                                    payer,
                                    words(nearest, service.from()),
                                    Findings.day(service.from())),
                    "Please ask the payer whether it counts from an earlier day. The service may"
                            + " not be billed under another provider's name instead.");
        }
    }

    private static String words(Days days, LocalDate service) {
        @Nullable LocalDate to = days.to();
        return to != null && to.isBefore(service)
                ? "until " + Findings.day(to)
                : "from " + Findings.day(days.from()) + " on";
    }
}
