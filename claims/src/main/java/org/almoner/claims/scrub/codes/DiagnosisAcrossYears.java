package org.almoner.claims.scrub.codes;

import org.almoner.claims.scrub.Coded;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;
import org.almoner.codes.CodeSystem;

import java.time.LocalDate;
import java.util.List;

/** Services on both sides of a change of the codes go on two claims. */
final class DiagnosisAcrossYears implements Rule {

    /** ICD-10-CM changes on 1 October, and on 1 April. */
    private static final int MONTHS_OF_A_RELEASE = 6;

    private static final int APRIL = 4;

    private static final RuleText TEXT =
            RuleText.of(
                            Family.CODES,
                            "diagnosis-across-years",
                            "Diagnosis on both sides of a change",
                            "A diagnosis that a later line of the claim points to is still in force"
                                    + " on that line's day.")
                    .since(RuleText.SINCE_ICD10)
                    .where(Sign.SEVERAL_LINES)
                    .source("45 CFR 162.1002; CMS, ICD-10-CM updates of 1 October and 1 April")
                    .fires(
                            """
                            dx D71 I10
                            2025-09-30 99213 dx 1
                            2025-10-01 99213 dx 1,2
                            """,
                            """
                            STOP Line 2 (99213): diagnosis D71, which was right on 30 Sep 2025, cannot be billed on 1 Oct 2025.
                            """)
                    .quiet(
                            """
                            dx D71 I10
                            2025-09-30 99213 dx 1
                            2025-10-01 99213 dx 2
                            """)
                    .quiet(
                            """
                            dx D71
                            2025-09-29 99213 dx 1
                            2025-09-30 99213 dx 1
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<Service> services = subject.services();
        int release = release(subject.day());
        for (int index = 0; index < services.size(); index++) {
            Service service = services.get(index);
            if (release(service.from()) != release) {
                check(subject, service, findings);
            }
        }
    }

    private static int release(LocalDate day) {
        return Math.floorDiv(day.getYear() * 12 + day.getMonthValue() - APRIL, MONTHS_OF_A_RELEASE);
    }

    private static void check(Subject subject, Service service, Findings findings) {
        for (int pointer : service.pointers()) {
            if (pointer < 1 || pointer > subject.diagnoses().size()) {
                continue;
            }
            Coded diagnosis = subject.diagnoses().get(pointer - 1);
            if (isWrong(subject, diagnosis, service.from())
                    && !isWrong(subject, diagnosis, subject.day())) {
                findings.say(
                        service,
                        "diagnosis %s, which was right on %s, cannot be billed on %s."
                                .formatted(
                                        diagnosis.display(),
                                        Findings.day(subject.day()),
                                        Findings.day(service.from())),
                        "Please put the services after the change on a second claim, with the codes"
                                + " of their day.");
            }
        }
    }

    private static boolean isWrong(Subject subject, Coded diagnosis, LocalDate day) {
        return CodeOnDay.certainProblem(subject, CodeSystem.ICD10CM, diagnosis.code(), day) != null;
    }
}
