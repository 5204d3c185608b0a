package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** A normal delivery is one without complication, of one living child. */
final class NormalDelivery extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-normal-delivery",
                            "Normal delivery that was not",
                            "O80 stands first, without another diagnosis of chapter 15, and with"
                                    + " the outcome Z37.0.",
                            guideline("I.C.15.b.5 and I.C.15.n"))
                    .fires(
                            """
                            patient F 1996-01-10
                            dx O80 Z37.2
                            2026-03-02 59400 dx 1,2
                            """,
                            """
                            WARN Z37.2 stands beside O80.
                            """)
                    .quiet(
                            """
                            patient F 1996-01-10
                            dx O80 Z37.0
                            2026-03-02 59400 dx 1,2
                            """)
                    .fires(
                            """
                            patient F 1996-01-10
                            dx O80
                            2026-03-02 59400
                            """,
                            """
                            INFO O80 stands without the outcome of the delivery.
                            """);

    NormalDelivery() {
        super(TEXT, Trait.NORMAL_DELIVERY);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int place = list.find(Trait.NORMAL_DELIVERY);
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts facts = list.get(at);
            if (facts.has(Trait.OBSTETRIC) && !facts.has(Trait.NORMAL_DELIVERY)) {
                findings.say(
                        "%s stands beside O80, a delivery without any complication."
                                .formatted(facts.display()),
                        "Please code the complication and leave O80 out.");
                return;
            }
            if (facts.has(Trait.OUTCOME) && !facts.code().equals("Z370")) {
                findings.say(
                        "%s stands beside O80.".formatted(facts.display()),
                        "O80 is for one living child (Z37.0) only.");
                return;
            }
        }
        if (place > 0) {
            findings.say(
                    "O80 is number %d; it is always listed first.".formatted(place + 1),
                    "Please list it first, or code what complicated the delivery.",
                    Order.before(subject, place, 0));
        } else if (!list.has(Trait.OUTCOME)) {
            findings.claim(
                    Severity.INFO,
                    "O80 stands without the outcome of the delivery.",
                    "Please add Z37.0.");
        }
    }
}
