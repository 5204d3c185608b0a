package org.almoner.claims.scrub.icd;

import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Born on this stay is said once, at birth. */
final class BornLongAgo extends DiagnosisRule {

    private static final RuleText TEXT =
            text(
                            "icd-birth",
                            "Birth coded later",
                            "Z38 is coded on the birth record only.",
                            guideline("I.C.16.a.2"))
                    .fires(
                            """
                            patient F 2025-12-01
                            dx Z38.00
                            2026-03-02 99213
                            """,
                            """
                            WARN Z38.00 says that the child was born on this stay, and it was 91 days old.
                            """)
                    .quiet(
                            """
                            patient F 2026-03-01
                            dx Z38.00
                            2026-03-02 99213
                            """);

    BornLongAgo() {
        super(TEXT, Trait.BIRTH);
    }

    @Override
    void check(DiagnosisList list, Subject subject, Findings findings) {
        LocalDate born = subject.claim().patient().birthDate();
        LocalDate from = subject.kind() == Kind.INPATIENT ? admitted(subject) : subject.day();
        if (born != null && from != null && ChronoUnit.DAYS.between(born, from) > 28) {
            findings.say(
                    "%s says that the child was born on this stay, and it was %d days old."
                            .formatted(
                                    list.names(Trait.BIRTH), ChronoUnit.DAYS.between(born, from)),
                    "Z38 is coded once, on the record of the birth. Please code the reason for this"
                            + " visit.");
        }
    }

    private static @Nullable LocalDate admitted(Subject subject) {
        return subject.institutional().stay().admitted();
    }
}
