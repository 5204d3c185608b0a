package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.scrub.EachLine;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** Nothing is done for a patient after the day of death that the bill itself tells. */
final class AfterDeath extends EachLine {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "service-after-death",
                            "Service after the day of death",
                            "No service begins after the day of death (occurrence 55) of its own"
                                    + " bill.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .source("NUBC, occurrence code 55; reason code 13 of remittances (CO 13)")
                    .fires(
                            """
                            institutional 131
                            payer MA Medicare
                            status 20
                            occurrence 55 2026-03-02
                            dx I46.9
                            2026-03-02 rev 0450 99285
                            2026-03-03 rev 0300 80053
                            """,
                            """
                            WARN Line 2 (80053): it is of 3 Mar 2026, and occurrence 55 says that the patient died on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            institutional 131
                            payer MA Medicare
                            status 20
                            occurrence 55 2026-03-03
                            dx I46.9
                            2026-03-02 rev 0450 99285
                            2026-03-03 rev 0300 80053
                            """);

    private static final String DAY_OF_DEATH = "55";

    AfterDeath() {
        super(TEXT);
    }

    @Override
    protected void look(Subject subject, Service service, Findings findings) {
        List<Occurrence> occurrences = subject.institutional().billCodes().occurrences();
        if (occurrences.isEmpty() || subject.isVoid()) {
            return;
        }
        for (Occurrence occurrence : occurrences) {
            if (occurrence.code().equals(DAY_OF_DEATH)
                    && occurrence.day().isBefore(service.from())) {
                findings.say(
                        service,
                        "it is of %s, and occurrence 55 says that the patient died on %s."
                                .formatted(
                                        Findings.day(service.from()),
                                        Findings.day(occurrence.day())),
                        "Please compare both days with the record. What was taken before and"
                                + " examined later is of the day on which it was taken.");
                return;
            }
        }
    }
}
