package org.almoner.claims.scrub.facility;

import org.almoner.claims.InstitutionalClaim.BillCodes;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.InstitutionalClaim.OccurrenceSpan;
import org.almoner.claims.InstitutionalClaim.ValueCode;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

/** Condition, occurrence, span and value codes are ones that there are. */
final class BillCodesKnown implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FACILITY,
                            "bill-codes-valid",
                            "Codes of the bill valid",
                            "Each condition, occurrence, occurrence span and value code is one of"
                                    + " the published list, and not reserved.")
                    .on(Kind.INPATIENT, Kind.OUTPATIENT)
                    .warns()
                    .source(
                            "NUBC, form locators 18 to 28, 31 to 36 and 39 to 41; X12 005010X223A2,"
                                    + " HI")
                    .fires(
                            """
                            institutional 131
                            condition ZZ
                            occurrence Q9 2026-03-02
                            dx I10
                            2026-03-02 rev 0510 99213
                            """,
                            """
                            WARN The condition code ZZ is not in the list that was in force on 2 Mar 2026.
                            WARN The occurrence code Q9 is not in the list that was in force on 2 Mar 2026.
                            """)
                    .fires(
                            """
                            institutional 111
                            span 99 2026-03-02 2026-03-03
                            value X9 12.00
                            dx I10
                            2026-03-02 rev 0120
                            """,
                            """
                            WARN The occurrence span code 99 is not in the list that was in force on 2 Mar 2026.
                            WARN The value code X9 is not in the list that was in force on 2 Mar 2026.
                            """)
                    .quiet(
                            """
                            institutional 131
                            condition 02
                            occurrence 01 2026-03-02
                            dx I10
                            2026-03-02 rev 0510 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        BillCodes codes = subject.institutional().billCodes();
        for (String condition : codes.conditions()) {
            check(subject, findings, CodeSystem.CONDITION, condition, "condition");
        }
        for (Occurrence occurrence : codes.occurrences()) {
            check(subject, findings, CodeSystem.OCCURRENCE, occurrence.code(), "occurrence");
        }
        for (OccurrenceSpan span : codes.occurrenceSpans()) {
            check(subject, findings, CodeSystem.OCCURRENCE_SPAN, span.code(), "occurrence span");
        }
        for (ValueCode value : codes.values()) {
            check(subject, findings, CodeSystem.VALUE, value.code(), "value");
        }
    }

    private static void check(
            Subject subject, Findings findings, CodeSystem system, String code, String what) {
        if (subject.shelf().known().isNone(system, code, subject.day())) {
            findings.say(
                    "The %s code %s is not in the list that was in force on %s."
                            .formatted(what, code, Findings.day(subject.day())),
                    "Please check it for a slip of the keyboard, or remove it.");
        }
    }
}
