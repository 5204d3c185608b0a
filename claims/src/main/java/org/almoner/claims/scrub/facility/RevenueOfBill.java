package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** A bed belongs on the bill of a stay, and a rate code on the bill that it prices. */
final class RevenueOfBill implements Rule {

    private static final int HOME_HEALTH_RATE = 23;
    private static final int NURSING_RATE = 22;

    private static final Set<String> WITHOUT_BEDS =
            Set.of("13", "14", "34", "71", "72", "74", "75", "76", "77", "83", "85");
    private static final Set<String> HOME_HEALTH = Set.of("32", "33", "34");
    private static final Set<String> NURSING = Set.of("18", "21", "22", "23");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "revenue-of-bill",
                            "Revenue code and type of bill",
                            "A room (010X to 021X) is not on an outpatient bill, the rate of home"
                                + " health (0023) only on its own, and that of a nursing facility"
                                + " (0022) only on its own or a swing bed's.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .source(
                            "NUBC, type of bill and revenue codes; Medicare Claims Processing"
                                    + " Manual (Pub. 100-04), chapters 6, 10 and 25")
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0120
                            """,
                            """
                            WARN Line 1 (0120): it is a room, and a bill of type 0131 is for a patient who did not stay.
                            """)
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0023
                            """,
                            """
                            WARN Line 1 (0023): it is the rate code of home health, which a bill of type 0131 is not for.
                            """)
                    .quiet(
                            """
                            institutional 111
                            dx I10
                            2026-03-02 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim.BillType bill = subject.institutional().bill();
        for (Service service : subject.services()) {
            int number = Revenue.number(service);
            if (number < 0 || number >= 220) {
                continue;
            }
            String problem = problem(number, bill);
            if (problem != null) {
                findings.say(
                        service,
                        problem.formatted(bill.code()),
                        "Please correct the revenue code or the type of bill.");
            }
        }
    }

    private static @Nullable String problem(int number, InstitutionalClaim.BillType bill) {
        if (Revenue.isRoom(number / 10)) {
            return WITHOUT_BEDS.contains(bill.facility())
                    ? "it is a room, and a bill of type %s is for a patient who did not stay."
                    : null;
        }
        if (number == HOME_HEALTH_RATE && !HOME_HEALTH.contains(bill.facility())) {
            return "it is the rate code of home health, which a bill of type %s is not for.";
        }
        return number == NURSING_RATE && !NURSING.contains(bill.facility())
                ? "it is the rate code of a nursing facility, which a bill of type %s is not for."
                : null;
    }
}
