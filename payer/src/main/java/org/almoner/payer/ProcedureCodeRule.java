package org.almoner.payer;

import java.util.Optional;

/**
 * A code that nobody knows: CO 181. A code that this payer's contract leaves out: CO 96 with N130.
 *
 * <p>Source: the contracts beside this class; CARC 181 is for a code that was not valid that day.
 */
final class ProcedureCodeRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        String code = examined.line().code();
        if (PayerContracts.find(examined.payer().id(), code).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                PayerContracts.isKnownCode(code)
                        ? Denial.co("96", "N130")
                        : Denial.co("181", "N56"));
    }
}
