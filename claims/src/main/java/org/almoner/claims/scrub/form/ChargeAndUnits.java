package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** A line asks for money, for at least one unit. */
final class ChargeAndUnits implements Rule {

    private static final int UNITS_MAX = 9999;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "charge-and-units",
                            "Charge and units",
                            "No line has a charge below zero, and none is free but those that"
                                + " report something: measures, visits within a surgery's package,"
                                + " vaccines that a state gave. Each has at least one unit.")
                    .onAll()
                    .source(
                            "X12 005010X222A1, loop 2400, SV102 and SV104; 005010X223A2, SV203 and"
                                    + " SV205; 005010X224A2, SV302 and SV306")
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213 $0.00 x0
                            """,
                            """
                            WARN Line 1 (99213): the charge is 0.00.
                            STOP Line 1 (99213): the units are 0; they must be 1 to 9999.
                            """)
                    .fires(
                            """
                            dx I10
                            2026-03-02 99213 $-5.00 x10000
                            """,
                            """
                            STOP Line 1 (99213): the charge is -5.00.
                            STOP Line 1 (99213): the units are 10000; they must be 1 to 9999.
                            """)
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0510 99213 x0
                            """,
                            """
                            WARN Line 1 (99213): the units are 0; they must be 1 or more.
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213 $90.00 x1
                            """)
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99024 $0.00
                            2026-03-02 3074F $0.00
                            2026-03-02 G8427 $0.00
                            2026-03-02 90688-SL $0.00
                            """)
                    .quiet(
                            """
                            institutional 211
                            dx I10
                            2026-03-02 rev 0022 $0.00 x0
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        boolean isFacility = subject.isFacility();
        List<Service> services = subject.services();
        for (int index = 0; index < services.size(); index++) {
            Service service = services.get(index);
            if (!service.charge().isPositive()) {
                checkCharge(service, isFacility, findings);
            }
            if (isFacility) {
                checkFacilityUnits(service, findings);
            } else {
                checkUnits(service, findings);
            }
        }
    }

    private static void checkCharge(Service service, boolean isFacility, Findings findings) {
        boolean isFree = service.charge().isZero();
        if (isFree && (isFacility || isReport(service))) {
            return;
        }
        findings.say(
                isFree ? Severity.WARN : Severity.STOP,
                service,
                "the charge is %s.".formatted(service.charge()),
                isFree
                        ? "Please add the code to the fee schedule, or enter its charge. If it is"
                                + " free, say so."
                        : "Please enter its charge; a payment is never written as a line.",
                null);
    }

    /**
     * CPT category II and the measures of Medicare's quality programs, the visit within a surgical
     * package, and SL: the state gave the vaccine.
     */
    private static boolean isReport(Service service) {
        String code = service.code();
        return code.endsWith("F")
                || code.equals("99024")
                || code.startsWith("G8")
                || code.startsWith("G9")
                || code.startsWith("M1")
                || service.has("SL");
    }

    private static void checkUnits(Service service, Findings findings) {
        long units = service.units();
        if (units < 1 || units > UNITS_MAX) {
            findings.say(
                    service,
                    "the units are %d; they must be 1 to 9999.".formatted(units),
                    "Please enter how often the service was done.");
        }
    }

    /** A revenue code alone may stand without any. */
    private static void checkFacilityUnits(Service service, Findings findings) {
        if (service.quantity().signum() <= 0 && !service.code().isEmpty()) {
            findings.say(
                    Severity.WARN,
                    service,
                    "the units are %d; they must be 1 or more.".formatted(service.units()),
                    "Please enter how often the service was done.",
                    null);
        }
    }
}
