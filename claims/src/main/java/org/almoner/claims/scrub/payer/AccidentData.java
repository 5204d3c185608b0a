package org.almoner.claims.scrub.payer;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.InstitutionalClaim.Occurrence;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Workers' compensation and auto insurance pay for an accident, and ask about it. */
final class AccidentData implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "accident-data",
                            "Accident and claim number",
                            "A claim to workers' compensation or auto insurance has the accident's"
                                + " cause, date and, for auto, state, and the property and casualty"
                                + " claim number; a claim to another payer says nothing of an"
                                + " accident that such an insurer pays for first.")
                    .onAll()
                    .source(
                            "X12 005010X222A1, loop 2300 CLM11 and DTP*439, loops 2010BA and 2010CA"
                                    + " REF*Y4; NUBC, occurrence codes 01 to 04; Medicare Secondary"
                                    + " Payer Manual (Pub. 100-05), chapter 2")
                    .fires(
                            """
                            payer WC
                            dx S61.411A
                            2026-03-02 99213
                            """,
                            """
                            STOP The workers' compensation claim number is missing.
                            STOP The date of the accident is missing.
                            """)
                    .fires(
                            """
                            payer AM
                            accident work 2026-03-01
                            accident-claim AU-5
                            dx S61.411A
                            2026-03-02 99213
                            """,
                            """
                            WARN The payer covers auto accidents, but the accident's cause is EM.
                            """)
                    .fires(
                            """
                            accident auto 2026-03-03
                            dx S61.411A
                            2026-03-02 99213
                            """,
                            """
                            STOP The state where the auto accident happened is missing.
                            STOP The accident on 3 Mar 2026 is after the first service on 2 Mar 2026.
                            """)
                    .fires(
                            """
                            accident work 2026-03-01
                            dx S61.411A
                            2026-03-02 99213
                            """,
                            """
                            WARN The visit was due to an accident at work, but the payer is no workers' compensation carrier.
                            """)
                    .fires(
                            """
                            payer MB
                            accident auto 2026-03-01 ME
                            dx S61.411A
                            2026-03-02 99213
                            """,
                            """
                            INFO The visit was due to an auto accident; Medicare pays after an auto or liability insurer.
                            """)
                    .fires(
                            """
                            institutional 131
                            payer WC
                            accident-claim WC-5
                            occurrence 01 2026-03-01
                            dx S61.411A
                            2026-03-02 99282
                            """,
                            """
                            WARN No occurrence code 04 says when the accident at work happened.
                            """)
                    .quiet(
                            """
                            payer WC
                            accident work 2026-03-01
                            accident-claim WC-5
                            dx S61.411A
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            accident auto 2026-03-02 ME
                            dx S61.411A
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            payer MB
                            secondary why 14
                            accident auto 2026-03-01 ME
                            dx S61.411A
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            institutional 131
                            payer AM
                            accident-claim AU-5
                            occurrence 02 2026-03-01
                            dx S61.411A
                            2026-03-02 99282
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        HealthCareClaim claim = subject.claim();
        boolean isWork = subject.filing().equals("WC");
        boolean isAuto = subject.filing().equals("AM");
        if (isWork || isAuto) {
            checkNumber(findings, claim, isWork);
        }
        switch (claim) {
            case ProfessionalClaim professional ->
                    check(findings, subject, professional.accident(), isWork, isAuto);
            case DentalClaim dental -> check(findings, subject, dental.accident(), isWork, isAuto);
            case InstitutionalClaim facility -> {
                if (isWork || isAuto) {
                    checkOccurrence(findings, facility, isWork);
                }
            }
        }
    }

    private static void check(
            Findings findings,
            Subject subject,
            @Nullable Accident accident,
            boolean isWork,
            boolean isAuto) {
        if (isWork || isAuto) {
            checkCause(findings, accident, isWork);
        } else if (accident != null) {
            checkPayer(findings, subject, accident);
        }
        if (accident != null) {
            checkAccident(findings, accident, subject.day());
        }
    }

    private static void checkNumber(Findings findings, HealthCareClaim claim, boolean isWork) {
        if (Findings.isMissing(claim.propertyCasualtyNumber())) {
            findings.say(
                    "The %s claim number is missing."
                            .formatted(isWork ? "workers' compensation" : "auto insurance"),
                    "Please ask the patient, the employer or the adjuster for it.");
        }
    }

    private static void checkCause(Findings findings, @Nullable Accident accident, boolean isWork) {
        String expected = isWork ? "EM" : "AA";
        if (accident == null) {
            findings.say(
                    "The date of the accident is missing.",
                    "Please enter when the injury happened.");
        } else if (!accident.cause().equals(expected)) {
            findings.claim(
                    Severity.WARN,
                    "The payer covers %s, but the accident's cause is %s."
                            .formatted(
                                    isWork ? "accidents at work" : "auto accidents",
                                    accident.cause()),
                    "Please check the cause, or the payer.");
        }
    }

    private static void checkPayer(Findings findings, Subject subject, Accident accident) {
        if (accident.cause().equals("EM")) {
            findings.claim(
                    Severity.WARN,
                    "The visit was due to an accident at work, but the payer is no workers'"
                            + " compensation carrier.",
                    "Please ask the patient whether a workers' compensation claim was opened; it"
                            + " pays first.");
        } else if (accident.cause().equals("AA")
                && subject.isMedicare()
                && subject.claim().subscriber().sequence() == Sequence.PRIMARY) {
            findings.claim(
                    Severity.INFO,
                    "The visit was due to an auto accident; Medicare pays after an auto or"
                            + " liability insurer.",
                    "Please ask the patient for the auto insurance; if there is none, Medicare will"
                            + " ask the patient too.");
        }
    }

    private static void checkAccident(Findings findings, Accident accident, LocalDate service) {
        if (accident.cause().equals("AA") && Findings.isMissing(accident.state())) {
            findings.say(
                    "The state where the auto accident happened is missing.",
                    "Please enter the state's two letters.");
        }
        if (accident.date().isAfter(service)) {
            findings.say(
                    "The accident on %s is after the first service on %s."
                            .formatted(Findings.day(accident.date()), Findings.day(service)),
                    "Please correct one of the two dates.");
        }
    }

    /** A facility says it with occurrence codes: 01 to 03 an accident, 04 one at work. */
    private static void checkOccurrence(
            Findings findings, InstitutionalClaim claim, boolean isWork) {
        for (Occurrence occurrence : claim.billCodes().occurrences()) {
            String code = occurrence.code();
            if (isWork
                    ? code.equals("04")
                    : code.equals("01") || code.equals("02") || code.equals("03")) {
                return;
            }
        }
        findings.claim(
                Severity.WARN,
                isWork
                        ? "No occurrence code 04 says when the accident at work happened."
                        : "No occurrence code 01, 02 or 03 says when the accident happened.",
                "Please add the code with the day of the accident.");
    }
}
