package org.almoner.claims.scrub.form;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.Coded;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** Each line points to one to four diagnoses of the claim. */
final class DiagnosisPointers implements Rule {

    private static final int POINTERS_MAX = 4;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "diagnosis-pointers",
                            "Diagnosis pointers",
                            "Each line points to one to four diagnoses that the claim has, and some"
                                    + " line to the first; a dentist's line may point to none.")
                    .on(Kind.PROFESSIONAL, Kind.DENTAL)
                    .source("X12 005010X222A1, loop 2400, SV107; 005010X224A2, loop 2400, SV311")
                    .fires(
                            """
                            dx I10 E11.9
                            2026-03-02 99213 dx none
                            2026-03-02 93000 dx 3,2,2
                            """,
                            """
                            STOP Line 1 (99213): it points to no diagnosis.
                            STOP Line 2 (93000): it points to diagnosis 3, but the claim has 2.
                            WARN Line 2 (93000): it points to the same diagnosis twice.
                            INFO No line points to the first diagnosis, I10.
                            """)
                    .fires(
                            """
                            dx I10 E11.9 N18.30 E78.5 J44.9
                            2026-03-02 99213 dx 1,2,3,4,5
                            """,
                            "STOP Line 1 (99213): it points to 5 diagnoses; four fit.\n")
                    .fires(
                            """
                            dental
                            2026-03-02 D1110 dx 1
                            """,
                            """
                            STOP Line 1 (D1110): it points to diagnosis 1, but the claim has none.
                            """)
                    .quiet(
                            """
                            dx I10 E11.9
                            2026-03-02 99213 dx 2,1
                            """)
                    .quiet(
                            """
                            dental
                            2026-03-02 D1110 dx none
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Service> services = subject.services();
        List<Coded> diagnoses = subject.diagnoses();
        boolean isFirstUsed = false;
        boolean isAnyUsed = false;
        for (int index = 0; index < services.size(); index++) {
            Service service = services.get(index);
            check(service, diagnoses.size(), subject.kind() != Kind.DENTAL, findings);
            isFirstUsed = isFirstUsed || holds(service.pointers(), 1, 0);
            isAnyUsed = isAnyUsed || !service.pointers().isEmpty();
        }
        if (!isFirstUsed
                && !services.isEmpty()
                && !diagnoses.isEmpty()
                && (isAnyUsed || subject.kind() != Kind.DENTAL)) {
            findings.claim(
                    Severity.INFO,
                    "No line points to the first diagnosis, %s."
                            .formatted(diagnoses.getFirst().display()),
                    "Please see whether the diagnosis that was treated stands first.");
        }
    }

    private static void check(Service service, int diagnoses, boolean isNeeded, Findings findings) {
        List<Integer> pointers = service.pointers();
        if (pointers.isEmpty() && isNeeded) {
            findings.say(
                    service,
                    "it points to no diagnosis.",
                    "Please choose the diagnosis that was the reason for this service.");
        }
        if (pointers.size() > POINTERS_MAX) {
            findings.say(
                    service,
                    "it points to %d diagnoses; four fit.".formatted(pointers.size()),
                    "Please keep the four that explain the service best.");
        }
        boolean isTwice = false;
        for (int place = 0; place < pointers.size(); place++) {
            int pointer = pointers.get(place);
            isTwice = isTwice || holds(pointers, pointer, place + 1);
            if (pointer < 1 || pointer > diagnoses) {
                findings.say(
                        service,
                        "it points to diagnosis %d, but the claim has %s."
                                .formatted(pointer, diagnoses == 0 ? "none" : diagnoses),
                        "Please choose one of the claim's diagnoses.");
            }
        }
        if (isTwice) {
            findings.say(
                    Severity.WARN,
                    service,
                    "it points to the same diagnosis twice.",
                    "Please remove one of the two pointers.",
                    null);
        }
    }

    private static boolean holds(List<Integer> pointers, int wanted, int from) {
        for (int place = from; place < pointers.size(); place++) {
            if (pointers.get(place) == wanted) {
                return true;
            }
        }
        return false;
    }
}
