package org.almoner.claims.scrub.physician;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.Past;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.claims.scrub.VisitCodes;
import org.almoner.codes.fees.Indicators;

import java.time.LocalDate;

/** G2211 beside a visit with 25. */
final class ComplexityBesideProcedure implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PHYSICIAN,
                            "visit-complexity-25",
                            "G2211 with a procedure",
                            "G2211 is not billed for a visit with modifier 25, unless the "
                                    + "other service is a vaccine, a preventive service or a "
                                    + "wellness visit.")
                    .since(LocalDate.of(2024, 1, 1))
                    .needs(Need.PHYSICIAN_FEES)
                    .where(Sign.MEDICARE, Sign.COMPLEXITY)
                    .source(
                            "CMS, CY 2024 and CY 2025 physician fee schedule final rules; "
                                    + "MLN Matters MM13473")
                    .fires(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 99213-25
                            2026-03-02 G2211
                            2026-03-02 20610
                            """,
                            """
                            STOP Line 2 (G2211): it is not paid beside a visit with modifier 25 (line 1) and a procedure. [Remove line 2]
                            """)
                    .quiet(
                            """
                            payer MB
                            dx M17.11
                            2026-03-02 99213
                            2026-03-02 G2211
                            """)
                    .quiet(
                            """
                            payer MB
                            dx Z23
                            2026-03-02 99213-25
                            2026-03-02 G2211
                            2026-03-02 G0008
                            """)
                    .quiet(
                            """
                            payer CI
                            dx M17.11
                            2026-03-02 99213-25
                            2026-03-02 G2211
                            2026-03-02 20610
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.isMedicare() || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            if (service.code().equals("G2211")) {
                look(subject, service, findings);
            }
        }
    }

    private static void look(Subject subject, Service service, Findings findings) {
        Service visit = null;
        boolean hasProcedure = false;
        for (Service other : subject.services()) {
            if (other.index() == service.index() || !other.from().equals(service.from())) {
                continue;
            }
            if (VisitCodes.isVisit(other.packed())) {
                visit = other.has("25") && Past.isSamePerson(other, service) ? other : visit;
            } else if (isProcedure(subject, other)) {
                hasProcedure = true;
            } else {
                return;
            }
        }
        if (visit != null && hasProcedure) {
            int line = service.index();
            findings.say(
                    service,
                    "it is not paid beside a visit with modifier 25 (line %d) and a procedure."
                            .formatted(visit.index() + 1),
                    "Please remove the line. Beside vaccines and preventive services of Part B it"
                            + " is paid since 2025.",
                    new Fix.RemoveLine("Remove line " + (line + 1), line));
        }
    }

    /** What is none for sure may be a vaccine or a preventive service. */
    private static boolean isProcedure(Subject subject, Service service) {
        Indicators known = subject.facts(service).indicators();
        return known != null
                && (known.isMajor() || known.isMinor())
                && service.code().charAt(0) != 'G';
    }
}
