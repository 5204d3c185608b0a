package org.almoner.payer;

import java.util.Optional;

/**
 * An injury at work billed to a health plan: CO 19, because the employer's carrier comes first.
 *
 * <p>Source: health plans exclude what workers' compensation pays for.
 */
final class WorkRelatedRule implements DenialRule {

    @Override
    public Optional<Denial> check(Examined examined) {
        boolean atWork = examined.claim().accidentCause().equals("EM");
        return atWork && !examined.payerIs(SimulatedPayer.WORK_COMP)
                ? Optional.of(Denial.co("19"))
                : Optional.empty();
    }
}
