package org.almoner.payer;

import java.util.Optional;

/**
 * A service whose diagnosis says something else: CO 11 with M76, such as a wound repair without an
 * injury, or a screening without a reason to screen.
 *
 * <p>Source: the table {@code diagnoses.tsv} beside this class, of our own making.
 */
final class DiagnosisFitRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        return DiagnosisTable.fits("11", examined)
                ? Optional.empty()
                : Optional.of(Denial.co("11", "M76"));
    }
}
