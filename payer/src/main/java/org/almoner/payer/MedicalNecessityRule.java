package org.almoner.payer;

import java.util.Optional;

/**
 * A service that the payer holds necessary for some diagnoses only: CO 50, and N115 where a
 * Medicare contractor would name its coverage determination.
 *
 * <p>Source: the table {@code diagnoses.tsv} beside this class, of our own making.
 */
final class MedicalNecessityRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        if (DiagnosisTable.fits("50", examined)) {
            return Optional.empty();
        }
        return Optional.of(
                examined.payer().isMedicare() ? Denial.co("50", "N115") : Denial.co("50"));
    }
}
