package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

/** The type of bill is one that there is. */
final class BillTypeKnown implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "bill-type-valid",
                            "Type of bill valid",
                            "The type of bill, with its frequency, is one of the published list.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .source("NUBC, type of bill (form locator 04); X12 005010X223A2, CLM05")
                    .fires(
                            """
                            institutional 196
                            dx I10
                            2026-03-02 rev 0510 99213
                            """,
                            """
                            WARN The type of bill 0196 is not in the list that was in force on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            institutional 131
                            dx I10
                            2026-03-02 rev 0510 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        InstitutionalClaim.BillType bill = subject.institutional().bill();
        if (subject.shelf()
                .known()
                .isNone(
                        CodeSystem.TYPE_OF_BILL,
                        bill.facility() + bill.frequency(),
                        subject.day())) {
            findings.say(
                    "The type of bill %s is not in the list that was in force on %s."
                            .formatted(bill.code(), Findings.day(subject.day())),
                    "Please check the kind of facility, the kind of care and the frequency.");
        }
    }
}
