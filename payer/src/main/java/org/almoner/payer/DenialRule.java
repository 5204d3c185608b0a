package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.ReceivedLine;

import java.util.List;
import java.util.Optional;

/**
 * One reason not to pay a line. Looks at what was billed and what went before, and nothing else.
 */
interface DenialRule {

    /** Why the line is not paid; empty when this rule has nothing against it. */
    Optional<Denial> check(Examined examined);

    /**
     * What a rule may look at.
     *
     * @param plan as it is on the day of the line
     * @param earlierLines this patient's lines on other claims, as decided, so far as they stand
     */
    record Examined(
            AcceptedClaim accepted,
            ReceivedLine line,
            SimulatedPayer payer,
            MemberPlan plan,
            List<Decision.Line> earlierLines) {

        ReceivedClaim claim() {
            return accepted.claim();
        }

        boolean payerIs(String... ids) {
            return List.of(ids).contains(payer.id());
        }
    }
}
