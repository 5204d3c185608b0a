package org.almoner.server.claims;

import org.almoner.server.charges.Charges.NoPriceException;
import org.almoner.server.claims.ClaimQuery.Order;
import org.almoner.server.frame.Show;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds many claims again, each by itself: one that cannot be built keeps no other back. */
@Service
public class Rebuilding {

    private static final int CLAIMS_MOST = 200;
    private static final int TOLD_MOST = 3;

    private final Claims claims;
    private final ClaimCorrections corrections;

    Rebuilding(Claims claims, ClaimCorrections corrections) {
        this.claims = claims;
        this.corrections = corrections;
    }

    /**
     * What came of it.
     *
     * @param ready how many of the built are ready to send
     * @param refused why the others were not built
     */
    public record Result(int built, int ready, List<String> refused) {

        public Result {
            refused = List.copyOf(refused);
        }

        public String told() {
            String said =
                    "%s built again; %d of them are ready to send."
                            .formatted(
                                    built == 1 ? "1 claim was" : "%,d claims were".formatted(built),
                                    ready);
            return refused.isEmpty()
                    ? said
                    : "%s %s not: %s"
                            .formatted(
                                    said,
                                    Show.count(refused.size(), "claim"),
                                    String.join(" ", refused.stream().limit(TOLD_MOST).toList()));
        }
    }

    /** Those that a rule keeps, the nearest filing limit first, at most 200 of them. */
    public Result ofHeld(String rule) {
        int built = 0;
        int ready = 0;
        List<String> refused = new ArrayList<>();
        for (Claim claim :
                claims.list(
                        new ClaimQuery(
                                Set.of(ClaimState.HELD),
                                null,
                                Order.FILING_LIMIT,
                                null,
                                CLAIMS_MOST,
                                null,
                                rule))) {
            try {
                Claim now = corrections.rebuild(claim.claimId(), "what %s missed".formatted(rule));
                built++;
                ready += now.state() == ClaimState.READY ? 1 : 0;
            } catch (ClaimStepRefusedException | NoPriceException no) {
                refused.add(String.valueOf(no.getMessage()));
            }
        }
        return new Result(built, ready, refused);
    }
}
