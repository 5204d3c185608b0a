package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Place, activity and status go with a cause, and are told once. */
final class CauseCompanions extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-cause-companions",
                            "Place or activity of an accident",
                            "Y92, Y93 and Y99 stand behind another external cause or an injury, at "
                                    + "the first visit, and Y93 only once.",
                            guideline("I.C.20.b, I.C.20.c and I.C.20.k"))
                    .fires(
                            """
                            dx M54.50 Y92.009
                            2026-03-02 99213 dx 1
                            """,
                            """
                            INFO Y92.009 stands without a cause or an injury.
                            """)
                    .quiet(
                            """
                            dx S01.511A W19.XXXA Y92.009
                            2026-03-02 99213 dx 1
                            """)
                    .fires(
                            """
                            dx S01.511A W19.XXXA Y93.9
                            2026-03-02 99213 dx 1
                            """,
                            """
                            INFO Y93.9 says only that nothing is known.
                            """);

    CauseCompanions() {
        super(TEXT, Trait.PLACE_OR_ACTIVITY);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int causes = list.count(Trait.EXTERNAL_CAUSE) - list.count(Trait.PLACE_OR_ACTIVITY);
        boolean isCaused = causes > 0 || list.has(Trait.INJURY) || list.has(Trait.DRUG);
        int activities = 0;
        boolean isUnknown = false;
        for (int at = 0; at < list.size(); at++) {
            String code = list.get(at).code();
            activities += code.startsWith("Y93") ? 1 : 0;
            isUnknown |= code.equals("Y929") || code.equals("Y939") || code.equals("Y999");
        }
        if (activities > 1) {
            findings.claim(
                    Severity.INFO,
                    "More than one activity is told (%s)."
                            .formatted(list.names(Trait.PLACE_OR_ACTIVITY)),
                    "One code of Y93 is coded, at the first visit.");
        } else if (isUnknown) {
            findings.claim(
                    Severity.INFO,
                    "%s says only that nothing is known."
                            .formatted(list.names(Trait.PLACE_OR_ACTIVITY)),
                    "Place, activity and status are left out where the record does not name them.");
        } else if (!isCaused) {
            findings.claim(
                    Severity.INFO,
                    "%s stands without a cause or an injury."
                            .formatted(list.names(Trait.PLACE_OR_ACTIVITY)),
                    "Place, activity and status add to another external cause. Please add it.");
        }
    }
}
