package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** The weeks of a pregnancy lie in its trimester. */
final class TrimesterAndWeeks extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-trimester",
                            "Weeks outside the trimester",
                            "The weeks of gestation (Z3A) lie in the trimester that the diagnoses "
                                    + "name.",
                            guideline("I.C.15.a.3"))
                    .on(Kind.PROFESSIONAL, Kind.OUTPATIENT)
                    .fires(
                            """
                            patient F 1996-01-10
                            dx O09.01 Z3A.30
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN O09.01 names the first trimester, and Z3A.30 lies in the third.
                            """)
                    .quiet(
                            """
                            patient F 1996-01-10
                            dx O09.03 Z3A.30
                            2026-03-02 99213 dx 1,2
                            """);

    TrimesterAndWeeks() {
        super(TEXT, Trait.WEEKS);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        int weeks = weeks(list.get(list.find(Trait.WEEKS)).code());
        if (weeks < 0) {
            return;
        }
        int trimester = weeks < 14 ? 1 : weeks < 28 ? 2 : 3;
        for (int at = 0; at < list.size(); at++) {
            DiagnosisFacts facts = list.get(at);
            int named = facts.has(Trait.OBSTETRIC) ? trimester(facts.title()) : 0;
            if (named > 0 && named != trimester) {
                findings.say(
                        "%s names the %s trimester, and %s lies in the %s."
                                .formatted(
                                        facts.display(),
                                        NAMES.get(named - 1),
                                        list.names(Trait.WEEKS),
                                        NAMES.get(trimester - 1)),
                        "The first trimester ends before 14 weeks, the second before 28. Please let"
                                + " both codes say the same.");
                return;
            }
        }
    }

    private static final List<String> NAMES = List.of("first", "second", "third");

    /**
     * Z3A.08 is 8 weeks; -1 where no number is named, as in Z3A.00, less than 8 or more than 42.
     */
    private static int weeks(String code) {
        if (code.length() != 5 || !Character.isDigit(code.charAt(3))) {
            return -1;
        }
        int weeks = 10 * (code.charAt(3) - '0') + code.charAt(4) - '0';
        return weeks >= 8 && weeks <= 42 ? weeks : -1;
    }

    private static int trimester(String title) {
        int end = title.indexOf(" trimester");
        if (end < 0 || title.contains("unspecified trimester")) {
            return 0;
        }
        for (int at = 0; at < NAMES.size(); at++) {
            if (title.startsWith(NAMES.get(at), end - NAMES.get(at).length())) {
                return at + 1;
            }
        }
        return 0;
    }
}
