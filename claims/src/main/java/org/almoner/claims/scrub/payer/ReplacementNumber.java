package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A claim that replaces or voids another says which, in the payer's words. */
final class ReplacementNumber implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "replacement-number",
                            "Replacement needs the payer's number",
                            "A claim with frequency 7 or 8 carries the payer's claim number; an"
                                    + " original does not.")
                    .onAll()
                    .source("X12 005010X222A1, loop 2300, CLM05-3 and REF*F8")
                    .fires(
                            """
                            claim A-1001 replaces
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The claim is a replacement, but the payer's number of the first claim is missing.
                            """)
                    .fires(
                            """
                            institutional 138
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The claim is a void, but the payer's number of the first claim is missing.
                            """)
                    .fires(
                            """
                            claim A-1001 of ICN77001
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            INFO An original claim carries the payer's claim number of another one.
                            """)
                    .quiet(
                            """
                            claim A-1001 replaces ICN77001
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            institutional 132
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        boolean hasNumber = !Findings.isMissing(subject.claim().payerClaimNumber());
        String frequency = subject.frequency();
        if (frequency.equals("1") && hasNumber) {
            findings.claim(
                    Severity.INFO,
                    "An original claim carries the payer's claim number of another one.",
                    "If it replaces that claim, choose frequency 7; else remove the number.");
        } else if (!hasNumber && (frequency.equals("7") || frequency.equals("8"))) {
            findings.say(
                    "The claim is a %s, but the payer's number of the first claim is missing."
                            .formatted(subject.isVoid() ? "void" : "replacement"),
                    "Please take it from the remittance (CLP07) or the 277CA (REF*1K).");
        }
    }
}
