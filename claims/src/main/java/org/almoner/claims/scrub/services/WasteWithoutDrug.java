package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** What was thrown away is paid only beside what was given. */
final class WasteWithoutDrug extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "drug-waste-line",
                            "Discarded drug beside the given",
                            "A line with JW has another line of the same drug and day for what was"
                                    + " given.")
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .warns()
                    .where(Sign.WASTE)
                    .source(
                            "Medicare Claims Processing Manual (Pub. 100-04), chapter 17, section"
                                    + " 40, discarded drugs and biologicals")
                    .fires(
                            """
                            payer MB Medicare
                            dx G43.709
                            2026-03-02 J0585-JW x45
                            """,
                            """
                            WARN Line 1 (J0585): it bills what was thrown away, and no line bills what was given on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx G43.709
                            2026-03-02 J0585 x155
                            2026-03-02 J0585-JW x45
                            """);

    WasteWithoutDrug() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        if (service.has("JW") && !service.has("JZ") && !Waste.isGivenBeside(subject, service)) {
            findings.say(
                    service,
                    "it bills what was thrown away, and no line bills what was given on %s."
                            .formatted(Findings.day(service.from())),
                    "Please bill the given part of the container on a line of its own, without"
                            + " JW; what was thrown away is not paid alone.");
        }
    }
}
