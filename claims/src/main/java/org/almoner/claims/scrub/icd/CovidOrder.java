package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** COVID-19 comes before what it does to the lungs, and no exposure is coded beside it. */
final class CovidOrder extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-covid",
                            "COVID-19 and what goes with it",
                            "A confirmed COVID-19 (U07.1) stands before its respiratory"
                                + " manifestation, and without a code for exposure or screening.",
                            guideline("I.C.1.g.1"))
                    .fires(
                            """
                            dx J96.01 U07.1
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN J96.01 is listed before U07.1. [List U07.1 before J96.01]
                            """)
                    .quiet(
                            """
                            dx U07.1 J96.01
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx U07.1 Z20.822
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Z20.822 stands beside a confirmed COVID-19 (U07.1).
                            """);

    CovidOrder() {
        super(TEXT, Trait.COVID);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int covid = list.find(Trait.COVID);
        int exposure = list.find(Trait.COVID_EXPOSURE);
        if (exposure >= 0) {
            findings.say(
                    "%s stands beside a confirmed COVID-19 (U07.1)."
                            .formatted(list.get(exposure).display()),
                    "Once the infection is confirmed, neither exposure nor screening is coded."
                            + " Please remove it.");
        }
        if (covid > 0
                && list.isFirst(Trait.RESPIRATORY_OF_COVID)
                && !list.get(0).code().equals("J1282")) {
            findings.say(
                    "%s is listed before U07.1.".formatted(list.get(0).display()),
                    "When the lungs are ill from COVID-19, U07.1 is listed first and the"
                            + " manifestation behind it; when they are ill from something else, the"
                            + " order may stay.",
                    Order.before(subject, covid, 0));
        }
    }
}
