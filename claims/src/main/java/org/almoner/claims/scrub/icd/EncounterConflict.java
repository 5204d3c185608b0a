package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** One injury is in one phase on one claim. */
final class EncounterConflict extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-encounter-conflict",
                            "Initial and later encounter of one injury",
                            "No injury stands on a claim both as under active treatment and as "
                                    + "healing or healed, but for burns of different ages.",
                            guideline("I.C.19.a"))
                    .fires(
                            """
                            dx S01.511A S01.511D
                            2026-03-02 99213 dx 1
                            """,
                            """
                            WARN S01.511A and S01.511D say of one injury that it is under active treatment and that it is in routine care while it heals.
                            """)
                    .quiet(
                            """
                            dx S01.511A W19.XXXA
                            2026-03-02 99213 dx 1
                            """);

    EncounterConflict() {
        super(TEXT, Trait.SEVENTH);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int other = 1; other < list.size(); other++) {
            DiagnosisFacts later = list.get(other);
            if (later.code().length() == 7 && later.has(Trait.SEVENTH)) {
                for (int one = 0; one < other; one++) {
                    check(list.get(one), later, findings);
                }
            }
        }
    }

    private static void check(DiagnosisFacts one, DiagnosisFacts later, Findings findings) {
        if (one.code().length() == 7
                && one.code().regionMatches(0, later.code(), 0, 6)
                && one.seventh() != later.seventh()
                && Phase.of(one) != Phase.of(later)
                && !one.code().startsWith("T2")
                && !one.code().startsWith("T3")) {
            findings.say(
                    "%s and %s say of one injury that it is %s and that it is %s."
                            .formatted(
                                    one.display(),
                                    later.display(),
                                    Phase.of(one).words(),
                                    Phase.of(later).words()),
                    "The seventh character says where the treatment stands at this visit: please"
                            + " keep the one that fits the record.");
        }
    }
}
