package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Chemotherapy is given for a neoplasm. */
final class AntineoplasticTherapy extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-antineoplastic",
                            "Chemotherapy without its neoplasm",
                            "A visit for radiation, chemotherapy or immunotherapy (Z51.0, Z51.1-) "
                                    + "names the neoplasm behind it.",
                            guideline("I.C.2.e.2"))
                    .fires(
                            """
                            dx Z51.11
                            2026-03-02 96413
                            """,
                            """
                            WARN Z51.11 stands without the neoplasm that is treated.
                            """)
                    .quiet(
                            """
                            dx Z51.11 C50.911
                            2026-03-02 96413 dx 1,2
                            """);

    AntineoplasticTherapy() {
        super(TEXT, Trait.ANTINEOPLASTIC);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        if (!list.has(Trait.NEOPLASM)) {
            findings.say(
                    "%s stands without the neoplasm that is treated."
                            .formatted(list.names(Trait.ANTINEOPLASTIC)),
                    "Please add the malignancy as the second diagnosis. When the drug is given for"
                            + " something else, this code is not the one.");
        }
    }
}
