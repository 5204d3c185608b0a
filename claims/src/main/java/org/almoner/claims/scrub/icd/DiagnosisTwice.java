package org.almoner.claims.scrub.icd;

import org.almoner.claims.Fix;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A diagnosis stands on a claim once. */
final class DiagnosisTwice extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "diagnosis-twice",
                            "Diagnosis stands twice",
                            "No diagnosis code stands on the claim more than once.",
                            guideline("I.B.12"))
                    .fires(
                            """
                            dx I10 E11.9 I10
                            2026-03-02 99213 dx 1,2
                            """,
                            """
                            WARN Diagnosis I10 stands on the claim more than once. [Remove the second I10]
                            """)
                    .quiet(
                            """
                            dx I10 E11.9
                            2026-03-02 99213 dx 1,2
                            """);

    DiagnosisTwice() {
        super(TEXT);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        for (int at = 1; at < list.size(); at++) {
            int earlier = list.get(at).code().isEmpty() ? -1 : earlier(at, list);
            if (earlier >= 0 && earlier(earlier, list) < 0 && isFirstAgain(at, earlier, list)) {
                String code = list.get(at).display();
                findings.say(
                        "Diagnosis %s stands on the claim more than once.".formatted(code),
                        "Please remove one and move the lines' pointers to the other.",
                        without(at, code, list, subject));
            }
        }
    }

    /** Where the same code stands before a place, or -1. */
    private static int earlier(int at, DiagnosisList list) {
        for (int before = 0; before < at; before++) {
            if (list.get(before).code().equals(list.get(at).code())) {
                return before;
            }
        }
        return -1;
    }

    /** A code that stands three times is told once. */
    private static boolean isFirstAgain(int at, int earlier, DiagnosisList list) {
        for (int between = earlier + 1; between < at; between++) {
            if (list.get(between).code().equals(list.get(at).code())) {
                return false;
            }
        }
        return true;
    }

    /** No key takes off what a line points to. */
    private static @Nullable Fix without(
            int place, String code, DiagnosisList list, Subject subject) {
        if (subject.kind() != Kind.PROFESSIONAL) {
            return null;
        }
        for (Service service : subject.services()) {
            if (service.pointers().contains(place + 1)) {
                return null;
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int each = 0; each < list.size(); each++) {
            if (each != place) {
                order.add(each);
            }
        }
        return new Fix.OrderDiagnoses("Remove the second " + code, order);
    }
}
