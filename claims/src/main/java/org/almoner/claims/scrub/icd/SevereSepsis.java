package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Severe sepsis follows the infection that brought it. */
final class SevereSepsis extends DiagnosisRule {

    private static final RuleText TEXT =
            strict(
                            "icd-severe-sepsis",
                            "Severe sepsis and its infection",
                            "R65.2- follows a code for the infection, and the failing organ is"
                                    + " coded as well.",
                            guideline("I.C.1.d.1.b and I.C.1.d.3"))
                    .fires(
                            """
                            institutional 111
                            dx R65.20 A41.9 N17.9
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            STOP R65.20 stands before A41.9, the infection behind it.
                            """)
                    .quiet(
                            """
                            institutional 111
                            dx A41.9 R65.20 N17.9
                            2026-03-02 rev 0120 x2
                            """)
                    .fires(
                            """
                            institutional 111
                            dx J18.9 R65.20
                            2026-03-02 rev 0120 x2
                            """,
                            """
                            WARN R65.20 stands without the infection behind it.
                            INFO R65.20 says that an organ failed, and no diagnosis names which.
                            """);

    SevereSepsis() {
        super(TEXT, Trait.SEVERE_SEPSIS);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int severe = list.find(Trait.SEVERE_SEPSIS);
        int infection = list.find(Trait.SYSTEMIC_INFECTION);
        String code = list.get(severe).display();
        if (infection < 0) {
            findings.claim(
                    Severity.WARN,
                    "%s stands without the infection behind it.".formatted(code),
                    "Severe sepsis takes two codes at least: first the infection of the whole body,"
                            + " A41.9 when no germ is named, then R65.2-.");
        } else if (severe < infection && list.coded(infection).place() >= 0) {
            findings.claim(
                    severe == 0 ? Severity.STOP : Severity.WARN,
                    "%s stands before %s, the infection behind it."
                            .formatted(code, list.get(infection).display()),
                    "Severe sepsis is never listed first: the infection comes before it.",
                    Order.before(subject, infection, severe));
        }
        if (list.get(severe).code().equals("R6520") && !list.has(Trait.ORGAN_FAILURE)) {
            findings.claim(
                    Severity.INFO,
                    "%s says that an organ failed, and no diagnosis names which.".formatted(code),
                    "Please add the acute organ failure that the record names, such as N17.9 or"
                            + " J96.01.");
        }
    }
}
