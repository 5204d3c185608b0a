package org.almoner.claims.scrub.payer;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Medicare part B takes no replacement of a professional claim. */
final class MedicareOriginals implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "medicare-originals",
                            "No replacement to Medicare part B",
                            "A professional claim to Medicare part B is an original; what is wrong"
                                    + " with an earlier one is mended by a reopening.")
                    .warns()
                    .source(
                            "CMS Standard Companion Guide, 837P 005010X222A1, CLM05-3; Medicare"
                                    + " Claims Processing Manual (Pub. 100-04), chapter 34"
                                    + " (reopenings)")
                    .fires(
                            """
                            payer MB Medicare
                            claim A-1001 replaces ICN7
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            WARN Medicare part B takes only originals of professional claims, and this one is a replacement.
                            """)
                    .quiet(
                            """
                            payer MB Medicare
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            payer CI
                            claim A-1001 replaces ICN7
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.filing().equals("MB") && !subject.frequency().equals("1")) {
            findings.say(
                    "Medicare part B takes only originals of professional claims, and this one is a"
                            + " %s.".formatted(subject.isVoid() ? "void" : "replacement"),
                    "Please ask the contractor for a reopening of the earlier claim, or appeal; a"
                            + " claim that was rejected before it was decided is sent anew.");
        }
    }
}
