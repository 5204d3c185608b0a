package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** The organism behind an infection stands behind it. */
final class OrganismFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-organism-first",
                            "Organism before its infection",
                            "A code of B95 to B97 follows the infection that it explains.",
                            guideline("I.B.7"))
                    .needs(Need.TABULAR_LIST)
                    .fires(
                            """
                            dx B96.20 N39.0
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN B96.20, the organism, stands before N39.0, the infection. [List N39.0 before B96.20]
                            """)
                    .quiet(
                            """
                            dx N39.0 B96.20
                            2026-03-02 99213 dx 1,2
                            """);

    OrganismFirst() {
        super(TEXT, Trait.ORGANISM);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int organism = list.find(Trait.ORGANISM);
        for (int other = organism + 1; other < list.listed(); other++) {
            if (list.get(other).book().mayAskFor(list.get(organism).book())) {
                findings.say(
                        "%s, the organism, stands before %s, the infection."
                                .formatted(list.get(organism).display(), list.get(other).display()),
                        "\"Use additional code\" asks for the organism behind the infection.",
                        Order.before(subject, other, organism));
                return;
            }
        }
    }
}
