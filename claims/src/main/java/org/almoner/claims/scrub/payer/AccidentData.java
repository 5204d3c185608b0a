package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim;
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
                        "A claim to workers' compensation or auto insurance has the accident's cause, date"
                        + " and, for auto, state, and the property and casualty claim number.")
                .source(
                        "X12 005010X222A1, loop 2300 CLM11 and DTP*439, loops 2010BA and 2010CA REF*Y4");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        String indicator = claim.subscriber().filingIndicator();
        boolean isWork = indicator.equals("WC");
        boolean isAuto = indicator.equals("AM");
        Accident accident = claim.accident();
        if (isWork || isAuto) {
            checkNumber(findings, claim, isWork);
            checkCause(findings, accident, isWork);
        } else if (accident != null && accident.cause().equals("EM")) {
            findings.claim(
                    Severity.WARN,
                    "The visit was due to an accident at work, but the payer is no workers'"
                            + " compensation carrier.",
                    "Please ask the patient whether a workers' compensation claim was opened; it"
                            + " pays first.");
        }
        if (accident != null) {
            checkAccident(findings, accident, subject.day());
        }
    }

    private static void checkNumber(Findings findings, ProfessionalClaim claim, boolean isWork) {
        if (Findings.isMissing(claim.propertyCasualtyNumber())) {
            findings.claim(
                    Severity.STOP,
                    "The %s claim number is missing."
                            .formatted(isWork ? "workers' compensation" : "auto insurance"),
                    "Please ask the patient, the employer or the adjuster for it.");
        }
    }

    private static void checkCause(Findings findings, @Nullable Accident accident, boolean isWork) {
        String expected = isWork ? "EM" : "AA";
        if (accident == null) {
            findings.claim(
                    Severity.STOP,
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

    private static void checkAccident(Findings findings, Accident accident, LocalDate service) {
        if (accident.cause().equals("AA") && Findings.isMissing(accident.state())) {
            findings.claim(
                    Severity.STOP,
                    "The state where the auto accident happened is missing.",
                    "Please enter the state's two letters.");
        }
        if (accident.date().isAfter(service)) {
            findings.claim(
                    Severity.STOP,
                    "The accident on %s is after the first service on %s."
                            .formatted(Findings.day(accident.date()), Findings.day(service)),
                    "Please correct one of the two dates.");
        }
    }
}
