package org.almoner.claims.scrub.icd;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Need;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.icd.CodeFacts.Flag;
import org.almoner.codes.icd.Said;

/** A code that asks for another to stand before it. */
final class CodeFirst extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-code-first",
                            "Code first",
                            "A diagnosis with a \"code first\" note stands behind a diagnosis that"
                                    + " the note names.",
                            guideline("I.A.13 and I.B.7"))
                    .needs(Need.TABULAR_LIST)
                    .fires(
                            """
                            dx J12.82 U07.1
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN J12.82 stands before U07.1, and the tabular list has it the other way round. [List U07.1 before J12.82]
                            """)
                    .quiet(
                            """
                            dx U07.1 J12.82
                            2026-03-02 99213 dx 1,2
                            """)
                    .fires(
                            """
                            dx J12.82
                            2026-03-02 99213
                            """,
                            """
                            WARN J12.82 stands without the diagnosis that belongs before it.
                            """);

    CodeFirst() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int at = 0; at < list.listed(); at++) {
            DiagnosisFacts facts = list.get(at);
            if (!facts.book().hasCodeFirst()) {
                continue;
            }
            boolean isToldElsewhere =
                    facts.has(Trait.SEVERE_SEPSIS)
                            || facts.has(Trait.DRUG)
                            || (at == 0
                                    && (facts.is(Flag.MANIFESTATION)
                                            || facts.has(Trait.SECOND_ONLY)));
            if (!isToldElsewhere) {
                check(at, list, subject, findings);
            }
        }
    }

    private static void check(int at, DiagnosisList list, Subject subject, Findings findings) {
        DiagnosisFacts facts = list.get(at);
        int behind = -1;
        for (int other = 0; other < list.size(); other++) {
            if (other != at && facts.book().mayFollow(list.get(other).book())) {
                if (other < at) {
                    return;
                }
                behind = behind < 0 ? other : behind;
            }
        }
        if (behind >= 0) {
            tellOrder(at, behind, list, subject, findings);
            return;
        }
        Said asked = facts.book().firstAsked();
        // Weeks go with a normal pregnancy (Z34) as well, which the note does not name.
        if (asked != null && !facts.has(Trait.WEEKS) && (at == 0 || !isOpen(asked))) {
            tellMissing(facts, asked, findings);
        }
    }

    /** Where it names no code, or only some of those that it means, any before it may be meant. */
    private static boolean isOpen(Said asked) {
        return asked.codes().isEmpty() || asked.text().contains("such as");
    }

    private static void tellOrder(
            int at, int behind, DiagnosisList list, Subject subject, Findings findings) {
        String code = list.get(at).code();
        String other = list.get(behind).code();
        if (list.book().sequence(code, other).filter(each -> each.first().equals(other)).isPresent()
                && !ExcludesEachOther.areOnOtherSides(
                        list.get(behind).side(), list.get(at).side())) {
            Said asked = list.get(at).book().firstAsked();
            boolean isSure = asked == null || !isOpen(asked) || list.get(at).is(Flag.MANIFESTATION);
            findings.claim(
                    isSure ? Severity.WARN : Severity.INFO,
                    "%s stands before %s, and the tabular list has it the other way round."
                            .formatted(list.get(at).display(), list.get(behind).display()),
                    "\"Code first\" at %s names %s. Please bring them into that order."
                            .formatted(list.get(at).display(), list.get(behind).display()),
                    Order.before(subject, behind, at));
        }
    }

    private static void tellMissing(DiagnosisFacts facts, Said asked, Findings findings) {
        findings.claim(
                facts.has(Trait.SYMPTOM) || isOpen(asked) ? Severity.INFO : Severity.WARN,
                "%s stands without the diagnosis that belongs before it."
                        .formatted(facts.display()),
                "\"Code first\" at %s: \"%s\". Please add what the record names as the cause."
                        .formatted(asked.at().display(), asked.text()));
    }
}
