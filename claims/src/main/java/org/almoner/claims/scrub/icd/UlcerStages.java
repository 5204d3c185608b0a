package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** One ulcer has one stage. */
final class UlcerStages extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-ulcer-stage",
                            "Two stages of a pressure ulcer",
                            "One place has one stage of pressure ulcer, but on a stay during which"
                                    + " it grew deeper.",
                            guideline("I.C.12.a"))
                    .informs()
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .fires(
                            """
                            dx L89.153 L89.154
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            INFO L89.153 and L89.154 name two stages for one place.
                            """)
                    .quiet(
                            """
                            dx L89.153 L89.313
                            2026-03-02 99213 dx 1,2
                            """);

    UlcerStages() {
        super(TEXT, Trait.PRESSURE_ULCER);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (list.count(Trait.PRESSURE_ULCER) < 2) {
            return;
        }
        for (int other = 1; other < list.listed(); other++) {
            for (int one = 0; one < other; one++) {
                DiagnosisFacts first = list.get(one);
                DiagnosisFacts second = list.get(other);
                if (first.has(Trait.PRESSURE_ULCER)
                        && first.code().length() == 6
                        && second.code().length() == 6
                        && first.code().regionMatches(0, second.code(), 0, 5)
                        && !first.code().equals(second.code())) {
                    findings.say(
                            "%s and %s name two stages for one place."
                                    .formatted(first.display(), second.display()),
                            "When there is one ulcer, its present stage is coded. With two ulcers"
                                    + " there, both may stay.");
                }
            }
        }
    }
}
