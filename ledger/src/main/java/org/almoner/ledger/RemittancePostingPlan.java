package org.almoner.ledger;

import org.almoner.claims.Remittance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What posting a remittance would do: every transfer of it, or the reasons why none of it is
 * posted. There is nothing in between.
 */
public sealed interface RemittancePostingPlan {

    /** It may be posted. */
    record Ready(Posting posting, List<ClaimDecision> decisions) implements RemittancePostingPlan {

        public Ready {
            decisions = List.copyOf(decisions);
        }
    }

    /** It must not be posted as it is. */
    record Refused(List<Refusal> refusals) implements RemittancePostingPlan {

        public Refused {
            refusals = List.copyOf(refusals);
        }

        /** Whether every reason may be mended by an event still to come. */
        public boolean isWaiting() {
            return refusals.stream().allMatch(refusal -> refusal.kind().isWaiting());
        }

        /** Whether a person may have it posted all the same. */
        public boolean isAcceptable() {
            return refusals.stream().allMatch(refusal -> refusal.kind().isAcceptable());
        }
    }

    /**
     * Everything the plan depends on.
     *
     * @param source the posting's source, such as {@code era/17}
     * @param claims our claims by the CLP01 that the remittance uses for them; a person's
     *     assignment puts one of our claims under a number we never sent
     * @param waiting decisions of other remittances that wait to be posted: a decision and its
     *     reversal may be posted in either order when the other one is among them
     * @param accepted what a person said to post all the same
     */
    record Request(
            Remittance remittance,
            String source,
            Map<String, KnownClaim> claims,
            List<Remittance.Claim> waiting,
            Set<Refusal.Kind> accepted) {

        public Request {
            claims = Map.copyOf(claims);
            waiting = List.copyOf(waiting);
            accepted = Set.copyOf(accepted);
        }

        /** The ordinary case: nothing waits, nothing was accepted. */
        public static Request of(Remittance remittance, String source, List<KnownClaim> claims) {
            return new Request(
                    remittance,
                    source,
                    claims.stream().collect(Collectors.toMap(KnownClaim::number, claim -> claim)),
                    List.of(),
                    Set.of());
        }
    }

    /** Makes the plan. */
    static RemittancePostingPlan of(Request request) {
        return new RemittancePlanner(request).plan();
    }
}
