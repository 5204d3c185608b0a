package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** The aftercare of an injury is coded as the injury. */
final class AftercareOfInjury extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-aftercare-injury",
                            "Aftercare code for an injury",
                            "No aftercare Z code stands beside an injury, whose seventh character "
                                    + "says that it heals.",
                            guideline("I.C.19.a, I.C.19.c.1 and I.C.21.c.7"))
                    .fires(
                            """
                            dx Z48.02 S01.511D
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z48.02, an aftercare code, stands beside an injury (S01.511D).
                            """)
                    .quiet(
                            """
                            dx Z48.02 L02.31
                            2026-03-02 99213 dx 1,2
                            """);

    AftercareOfInjury() {
        super(TEXT, Trait.AFTERCARE);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int injury = list.find(Trait.INJURY);
        if (injury >= 0 && Phase.of(list.get(injury)) != Phase.SEQUELA) {
            findings.say(
                    "%s, an aftercare code, stands beside an injury (%s)."
                            .formatted(list.names(Trait.AFTERCARE), list.get(injury).display()),
                    "Care of an injury while it heals, stitches and dressings too, is coded as the"
                        + " injury with the seventh character for later visits, such as D. Please"
                        + " remove the Z code unless it is about something else.");
        }
    }
}
