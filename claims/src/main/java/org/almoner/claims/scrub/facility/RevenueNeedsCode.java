package org.almoner.claims.scrub.facility;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.util.Set;

/** Outpatient services of many revenue codes are paid by their HCPCS, and so need one. */
final class RevenueNeedsCode extends EachLine {

    /** The first three digits of those that are never packaged as a whole. */
    private static final Set<Integer> CATEGORIES =
            Set.of(30, 31, 32, 35, 40, 42, 43, 44, 45, 46, 47, 48, 51, 61, 73, 74, 92);

    private static final Set<Integer> CODES = Set.of(331, 332, 333, 335, 341, 342, 636, 761, 771);

    /** Electrocardiograms are named by code, but telemetry is part of the stay. */
    private static final int TELEMETRY = 732;

    private static final Set<String> HOSPITALS = Set.of("13", "14", "83", "85");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "revenue-needs-code",
                            "Revenue code with its HCPCS",
                            "A hospital's outpatient line for laboratory, imaging, emergency,"
                                + " clinic, therapy, cardiology or a drug with detail has a HCPCS"
                                + " code.")
                    .on(Kind.OUTPATIENT)
                    .warns()
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 4, section"
                                    + " 20, reporting hospital outpatient services with HCPCS")
                    .fires(
                            """
                            institutional 131
                            payer MA Medicare
                            dx R07.9
                            2026-03-02 rev 0450
                            """,
                            """
                            WARN Line 1 (0450): an outpatient service of revenue code 0450 has a HCPCS code, and there is none.
                            """)
                    .quiet(
                            """
                            institutional 131
                            payer MA Medicare
                            dx R07.9
                            2026-03-02 rev 0450 99284
                            2026-03-02 rev 0250
                            """)
                    .quiet(
                            """
                            # What was done in a stay is not paid by code.
                            institutional 111
                            payer MA Medicare
                            dx R07.9
                            2026-03-02 rev 0450
                            """);

    RevenueNeedsCode() {
        super(TEXT);
    }

    @Override
    protected boolean isAbout(Subject subject) {
        return !subject.isVoid() && HOSPITALS.contains(subject.institutional().bill().facility());
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.code().isEmpty() && service.charge().isPositive() && isPaidByCode(service)) {
            findings.say(
                    subject.isMedicare() ? Severity.WARN : Severity.INFO,
                    service,
                    "an outpatient service of revenue code %s has a HCPCS code, and there is none."
                            .formatted(service.revenueCode()),
                    "Please enter the code of what was done.",
                    null);
        }
    }

    private static boolean isPaidByCode(Service service) {
        int number = Revenue.number(service);
        return number != TELEMETRY && (CATEGORIES.contains(number / 10) || CODES.contains(number));
    }
}
