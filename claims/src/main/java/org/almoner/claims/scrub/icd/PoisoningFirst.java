package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A poisoning comes before what it did. */
final class PoisoningFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-poisoning-order",
                            "Poisoning behind its effects",
                            "A poisoning by a drug (T36 to T50) is listed before the conditions"
                                    + " that it brought.",
                            guideline("I.C.19.e.5.b"))
                    .fires(
                            """
                            dx R11.2 T45.0X1A
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN T45.0X1A, a poisoning, is listed behind R11.2. [List T45.0X1A before R11.2]
                            """)
                    .quiet(
                            """
                            dx T45.0X1A R11.2
                            2026-03-02 99213 dx 1,2
                            """);

    PoisoningFirst() {
        super(TEXT, Trait.DRUG);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts first = list.first();
        if (first == null || "CDOPQSTVWXYZ".indexOf(first.code().charAt(0)) >= 0) {
            return;
        }
        for (int at = 1; at < list.listed(); at++) {
            DiagnosisFacts facts = list.get(at);
            char intent = facts.drugIntent();
            if (facts.has(Trait.DRUG)
                    && intent >= '1'
                    && intent <= '4'
                    && Phase.of(facts) == Phase.ACTIVE) {
                findings.say(
                        "%s, a poisoning, is listed behind %s."
                                .formatted(facts.display(), first.display()),
                        "The poisoning comes first, and behind it all that it did."
                                + " When %s has nothing to".formatted(first.display())
                                + " do with it and was the reason for the visit, the order may"
                                + " stay.",
                        Order.before(subject, at, 0));
                return;
            }
        }
    }
}
