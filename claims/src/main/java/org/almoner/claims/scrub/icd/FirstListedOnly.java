package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

/** Some Z codes are only ever the reason for the visit. */
final class FirstListedOnly extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-first-only",
                            "Z code that may only be first",
                            "A Z code that may only be listed first stands first, on the claim or, "
                                    + "with several visits of a day, on one of its lines.",
                            guideline("I.C.21.c.15"))
                    .fires(
                            """
                            dx I10 Z00.00
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z00.00 may only be listed first, and it is number 2. [List Z00.00 before I10]
                            """)
                    .quiet(
                            """
                            dx Z00.00 I10
                            2026-03-02 99213 dx 1,2
                            """)
                    .quiet(
                            """
                            dx I10 Z00.00
                            2026-03-02 99213-25 dx 1
                            2026-03-02 99396 dx 2
                            """);

    FirstListedOnly() {
        super(TEXT, Trait.FIRST_ONLY);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (list.isFirst(Trait.FIRST_ONLY)) {
            return;
        }
        for (int at = 1; at < list.listed(); at++) {
            DiagnosisFacts facts = list.get(at);
            if (facts.has(Trait.FIRST_ONLY)
                    && !facts.code().equals("Z006")
                    && !facts.code().equals("Z529")
                    && !leadsALine(at, subject)) {
                findings.say(
                        "%s may only be listed first, and it is number %d."
                                .formatted(facts.display(), at + 1),
                        "Please list it first when it was the reason for the visit, else leave it"
                                + " out.",
                        Order.before(subject, at, 0));
            }
        }
    }

    /** With two visits on a day, each line has a first diagnosis of its own. */
    private static boolean leadsALine(int place, Subject subject) {
        for (Service service : subject.services()) {
            if (!service.pointers().isEmpty() && service.pointers().getFirst() == place + 1) {
                return true;
            }
        }
        return false;
    }
}
