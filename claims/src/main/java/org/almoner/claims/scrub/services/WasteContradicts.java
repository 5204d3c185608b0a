package org.almoner.claims.scrub.services;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;

/** JZ says that nothing was thrown away, JW that something was. */
final class WasteContradicts implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "drug-waste-conflict",
                            "Discarded and not discarded",
                            "No line carries both JW and JZ, and no drug has both on one day.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .since(LocalDate.of(2023, 1, 1))
                    .where(Sign.WASTE)
                    .source(
                            "CMS, Discarded Drugs and Biologicals (JW and JZ modifier policy),"
                                    + " frequently asked questions")
                    .fires(
                            """
                            payer MB Medicare
                            dx G43.709
                            2026-03-02 J0585-JW-JZ x155
                            """,
                            """
                            STOP Line 1 (J0585): JW says that some of it was thrown away, JZ that none was.
                            """)
                    .fires(
                            """
                            payer MB Medicare
                            dx G43.709
                            2026-03-02 J0585-JZ x155
                            2026-03-02 J0585-JW x45
                            """,
                            """
                            WARN Line 1 (J0585): JZ says that none of it was thrown away, but line 2 bills what was.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx G43.709
                            2026-03-02 J0585 x155
                            2026-03-02 J0585-JW x45
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Service service : subject.services()) {
            if (!service.has("JZ")) {
                continue;
            }
            if (service.has("JW")) {
                findings.say(
                        service,
                        "JW says that some of it was thrown away, JZ that none was.",
                        "Please keep the one that the record shows.");
                continue;
            }
            for (Service other : subject.services()) {
                if (other.index() != service.index()
                        && other.has("JW")
                        && Waste.isSameDrug(other, service)) {
                    findings.say(
                            Severity.WARN,
                            service,
                            "JZ says that none of it was thrown away, but line %d bills what was."
                                    .formatted(other.index() + 1),
                            "Please take JZ off if a part of a container was thrown away; else"
                                    + " remove the other line.",
                            null);
                }
            }
        }
    }
}
