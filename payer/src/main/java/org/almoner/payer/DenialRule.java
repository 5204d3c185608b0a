package org.almoner.payer;

import java.util.List;
import java.util.Optional;
import org.almoner.payer.ReceivedClaim.ReceivedLine;

/** One reason not to pay a line. Looks at what was billed and what went before, and nothing else. */
interface DenialRule {

    /** Why the line is not paid; empty when this rule has nothing against it. */
    Optional<Denial> check(Examined examined);

    /**
     * What a rule may look at.
     *
     * @param plan as it is on the day of the line
     * @param history decisions that stand, on other claims
     */
    record Examined(
            AcceptedClaim accepted,
            ReceivedLine line,
            SimulatedPayer payer,
            MemberPlan plan,
            List<Decision> history) {

        ReceivedClaim claim() {
            return accepted.claim();
        }

        boolean payerIs(String... ids) {
            return List.of(ids).contains(payer.id());
        }

        /** Lines of this member on other claims. */
        List<Decision.Line> earlierLines() {
            return history.stream()
                    .filter(d -> d.claim().claim().payerId().equals(payer.id()))
                    .filter(d -> d.claim().claim().memberId().equals(claim().memberId()))
                    .filter(d -> isSamePatient(d.claim().claim()))
                    .flatMap(d -> d.lines().stream())
                    .toList();
        }

        private boolean isSamePatient(ReceivedClaim other) {
            return other.patient().firstName().equalsIgnoreCase(claim().patient().firstName());
        }
    }
}
