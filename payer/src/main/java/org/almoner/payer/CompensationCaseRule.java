package org.almoner.payer;

import java.util.Optional;

/**
 * Workers' compensation pays for one injury only, so it wants its case number (REF*Y4), the date of
 * the accident and the word that it happened at work: CO 16, with N305 when the date is missing and
 * MA130 when the rest is.
 *
 * <p>Source: property and casualty claims carry their own number and accident date in 005010X222A1.
 */
final class CompensationCaseRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        if (!examined.payerIs(SimulatedPayer.WORK_COMP)) {
            return Optional.empty();
        }
        if (examined.claim().accidentDate() == null) {
            return Optional.of(Denial.co("16", "N305"));
        }
        boolean atWork = examined.claim().accidentCause().equals("EM");
        return examined.claim().caseNumber().isEmpty() || !atWork
                ? Optional.of(Denial.co("16", "MA130"))
                : Optional.empty();
    }
}
