package org.almoner.claims.scrub.payer;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Nothing is done for a patient after the day of death that the claim itself tells. */
final class AfterDeath implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "service-after-death",
                            "Service after the day of death",
                            "No service begins after the patient's death, where the claim tells its"
                                    + " day; reading what was made before (modifier 26) and an"
                                    + " autopsy (88000 to 88099) may.")
                    .on(Kind.PROFESSIONAL, Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .source(
                            "X12 005010X222A1, loops 2000B and 2000C, PAT06; NUBC, occurrence code"
                                    + " 55; CO 13")
                    .fires(
                            """
                            died 2026-03-01
                            dx I10
                            2026-03-01 99213
                            2026-03-02 93000
                            """,
                            """
                            WARN Line 2 (93000): it is of 2 Mar 2026, and the claim says that the patient died on 1 Mar 2026.
                            """)
                    .quiet(
                            """
                            died 2026-03-01
                            dx I10
                            2026-03-01 99213
                            2026-03-02 71046-26
                            2026-03-03 88020
                            """)
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
                            WARN Line 2 (80053): it is of 3 Mar 2026, and the claim says that the patient died on 2 Mar 2026.
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

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        LocalDate died = died(subject);
        if (died == null || subject.isVoid()) {
            return;
        }
        for (Service service : subject.services()) {
            if (service.from().isAfter(died)
                    && !service.has("26")
                    && !service.isWithin(88_000, 88_099)) {
                findings.say(
                        service,
                        "it is of %s, and the claim says that the patient died on %s."
                                .formatted(Findings.day(service.from()), Findings.day(died)),
                        "Please compare both days with the record. What was taken before and"
                                + " examined later is of the day on which it was taken.");
            }
        }
    }

    private static @Nullable LocalDate died(Subject subject) {
        if (!(subject.claim() instanceof InstitutionalClaim facility)) {
            return subject.claim().died();
        }
        List<Occurrence> occurrences = facility.billCodes().occurrences();
        for (int place = 0; place < occurrences.size(); place++) {
            if (occurrences.get(place).code().equals(DAY_OF_DEATH)) {
                return occurrences.get(place).day();
            }
        }
        return null;
    }
}
