package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeFacts.Flag;

import java.time.LocalDate;

/** A stay that weighs in its price names the side. */
final class UnspecifiedSideOfStay extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "icd-unspecified-side",
                            "Side left open on a stay",
                            "No diagnosis of a Medicare stay leaves open a side that its price "
                                    + "depends on, unless the claim says that it cannot be told.",
                            "CMS, Definitions of Medicare Code Edits, edit 20, unspecified code; CR"
                                    + " 12471, for discharges since 2022-04-01")
                    .on(Kind.INPATIENT)
                    .since(LocalDate.of(2022, 4, 1))
                    .needs(Need.CODE_EDITOR)
                    .fires(
                            """
                            institutional 111
                            payer MA
                            dx I69.359/Y
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            STOP I69.359 leaves the side open, and Medicare sends such a stay back.
                            """)
                    .quiet(
                            """
                            institutional 111
                            payer CI
                            dx I69.359/Y
                            2026-03-02 rev 0120 x2
                            """);

    UnspecifiedSideOfStay() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (!subject.claim().subscriber().filingIndicator().equals("MA")) {
            return;
        }
        String note = subject.institutional().note();
        if (note != null && note.contains("UNABLE TO DET LAT")) {
            return;
        }
        for (int at = 0; at < list.listed(); at++) {
            if (list.get(at).is(Flag.UNSPECIFIED)) {
                findings.say(
                        "%s leaves the side open, and Medicare sends such a stay back."
                                .formatted(list.get(at).display()),
                        "Please choose the code that names the side. When the record cannot tell"
                                + " it, the billing note has to say so (UNABLE TO DET LAT).");
            }
        }
    }
}
