package org.almoner.claims.scrub.facility;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

/** The total of a claim is said once, and not as a line. */
final class TotalLine extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "total-line",
                            "No line for the total",
                            "No line has revenue code 0001: on an electronic claim the total stands"
                                    + " in CLM02, and a line with it would be counted twice.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .source(
                            "X12 005010X223A2, CLM02 and SV201; NUBC, revenue code 0001 is for"
                                    + " paper")
                    .fires(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0510 99213
                            2026-03-02 rev 0001
                            """,
                            """
                            STOP Line 2 (0001): it is the total of a paper form, and would be added to the claim's charge.
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0510 99213
                            """);

    TotalLine() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (Revenue.number(service) == 1) {
            findings.say(
                    service,
                    "it is the total of a paper form, and would be added to the claim's"
                            + " charge.",
                    "Please remove the line.");
        }
    }
}
