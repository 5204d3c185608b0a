package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** The surgery that anesthesia was for is named on claims for anesthesia, and on no other. */
final class AnesthesiaSurgery implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "anesthesia-surgery",
                            "Surgery of the anesthesia",
                            "A claim that names the surgery which anesthesia was for has a service"
                                    + " of anesthesia.")
                    .warns()
                    .where(Sign.DETAIL)
                    .source("X12 005010X222A1, loop 2300, HI*BP Anesthesia Related Procedure")
                    .fires(
                            """
                            anesthesia-for 27447
                            dx M17.11
                            2026-03-02 99213
                            """,
                            """
                            WARN The claim names 27447 as the surgery that anesthesia was for, and has no anesthesia.
                            """)
                    .quiet(
                            """
                            anesthesia-for 27447
                            dx M17.11
                            2026-03-02 01402-AA 95min pos 22
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<String> surgeries = subject.professional().detail().anesthesiaFor();
        if (surgeries.isEmpty()) {
            return;
        }
        for (Service service : subject.services()) {
            if (Anesthesia.is(service)) {
                return;
            }
        }
        findings.say(
                "The claim names %s as the surgery that anesthesia was for, and has no anesthesia."
                        .formatted(String.join(", ", surgeries)),
                "Please take the surgery off, or bill the anesthesia on this claim.");
    }
}
