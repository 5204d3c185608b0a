package org.almoner.claims.scrub.services;

import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/** P1 to P6 say how ill a patient was who had anesthesia. */
final class PhysicalStatus extends EachLine {

    private static final Set<String> STATUSES = Set.of("P1", "P2", "P3", "P4", "P5", "P6");

    private static final RuleText TEXT =
            RuleText.of(
                            Family.SERVICES,
                            "anesthesia-status",
                            "Physical status",
                            "A physical status (P1 to P6) stands on anesthesia only, and one at"
                                    + " most.")
                    .warns()
                    .where(Sign.PHYSICAL_STATUS)
                    .source(
                            "CPT, Anesthesia guidelines, physical status modifiers; Medicare Claims"
                                    + " Processing Manual (Pub. 100-04), chapter 12, section 50")
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 01402-AA-P2-P3 95min pos 22
                            """,
                            """
                            WARN Line 1 (01402): it says two physical statuses, P2 and P3.
                            """)
                    .fires(
                            """
                            dx M17.11
                            2026-03-02 27447-P3 pos 22
                            """,
                            """
                            WARN Line 1 (27447): P3 is the physical status of a patient under anesthesia, and this is no anesthesia.
                            """)
                    .quiet(
                            """
                            dx M17.11
                            2026-03-02 01402-AA-P2 95min pos 22
                            """);

    PhysicalStatus() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        String first = null;
        for (String modifier : service.modifiers()) {
            if (STATUSES.contains(modifier)) {
                check(findings, service, first, modifier);
                first = modifier;
            }
        }
    }

    private static void check(
            Findings findings, Service service, @Nullable String first, String modifier) {
        if (first != null) {
            findings.say(
                    service,
                    "it says two physical statuses, %s and %s.".formatted(first, modifier),
                    "Please keep the one in the anesthesia record.");
        } else if (service.number() > Anesthesia.LAST) {
            findings.say(
                    service,
                    "%s is the physical status of a patient under anesthesia, and this is no anesthesia."
                            .formatted(modifier),
                    "Please take it off, or check the code.");
        }
    }
}
