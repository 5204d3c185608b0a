package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;
import java.util.Set;

/** Medicare wants the day of a patient's death beside the status that says it. */
final class DeathDay implements Rule {

    private static final Set<String> DIED = Set.of("20", "40", "41", "42");
    private static final String DAY_OF_DEATH = "55";

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "death-day",
                            "Day of death",
                            "A bill to Medicare whose status says that the patient died (20, 40,"
                                    + " 41, 42) has occurrence 55 with the day.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .since(LocalDate.of(2012, 10, 1))
                    .warns()
                    .source(
                            "NUBC, occurrence code 55; Medicare Claims Processing Manual (Pub."
                                    + " 100-04), chapter 25, section 75")
                    .fires(
                            """
                            institutional 111
                            payer MA Medicare
                            status 20
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The status 20 says that the patient died, and no occurrence 55 says when.
                            """)
                    .quiet(
                            """
                            institutional 111
                            payer MA Medicare
                            status 20
                            occurrence 55 2026-03-06
                            dx I10
                            2026-03-02..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        String status = claim.stay().patientStatus();
        if (status == null || !DIED.contains(status) || !subject.isMedicare() || subject.isVoid()) {
            return;
        }
        for (Occurrence occurrence : claim.billCodes().occurrences()) {
            if (occurrence.code().equals(DAY_OF_DEATH)) {
                return;
            }
        }
        findings.say(
                "The status %s says that the patient died, and no occurrence 55 says when."
                        .formatted(status),
                "Please add occurrence 55 with the day.");
    }
}
