package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Procedure;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.time.LocalDate;

/** A procedure of the stay has its day, in the stay or in the three days before it. */
final class ProcedureDays implements Rule {

    private static final int DAYS_BEFORE = 3;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "procedure-days",
                            "Days of procedures",
                            "Each ICD-10-PCS procedure has a day, not before the third day before"
                                    + " the stay and not after its end.")
                    .on(Kind.INPATIENT)
                    .warns()
                    .source(
                            "X12 005010X223A2, HI with BBR and BBQ; NUBC, form locator 74; Medicare"
                                + " Claims Processing Manual (Pub. 100-04), chapter 3, section 40.3"
                                + " (three-day window)")
                    .fires(
                            """
                            institutional 111
                            admitted 2026-03-02
                            procedure 0DTJ4ZZ 2026-03-09
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The procedure 0DTJ4ZZ is dated 9 Mar 2026, which is not in the stay, 2 Mar 2026 to 6 Mar 2026.
                            """)
                    .fires(
                            """
                            institutional 111
                            admitted 2026-03-02
                            procedure 0DTJ4ZZ
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """,
                            """
                            WARN The procedure 0DTJ4ZZ has no day.
                            """)
                    .quiet(
                            """
                            institutional 111
                            admitted 2026-03-02
                            procedure 0DTJ4ZZ 2026-03-03
                            dx K35.80
                            2026-03-02..2026-03-06 rev 0120
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim claim = subject.institutional();
        LocalDate from = claim.stay().from();
        LocalDate to = claim.stay().to();
        LocalDate admitted = claim.stay().admitted();
        if (claim.procedures().isEmpty() || from == null || to == null) {
            return;
        }
        LocalDate begins = admitted != null && admitted.isBefore(from) ? admitted : from;
        for (Procedure procedure : claim.procedures()) {
            LocalDate day = procedure.day();
            if (day == null) {
                findings.say(
                        "The procedure %s has no day.".formatted(procedure.code()),
                        "Please enter the day from the operative report.");
            } else if (day.isBefore(begins.minusDays(DAYS_BEFORE)) || day.isAfter(to)) {
                findings.say(
                        "The procedure %s is dated %s, which is not in the stay, %s to %s."
                                .formatted(
                                        procedure.code(),
                                        Findings.day(day),
                                        Findings.day(begins),
                                        Findings.day(to)),
                        "Please correct its day, or the statement's.");
            }
        }
    }
}
