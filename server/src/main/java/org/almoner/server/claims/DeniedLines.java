package org.almoner.server.claims;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.List;

/** What payers refused. Claims asks; denials, which stands above, answers. */
public interface DeniedLines {

    /** Refused from one day to another, the newest first, at most so many. */
    List<Denied> list(LocalDate from, LocalDate to, int most);

    /**
     * A refusal.
     *
     * @param code of the line; empty for the claim as a whole
     * @param reason such as {@code CO 50}
     */
    record Denied(
            long claimId,
            String claim,
            String code,
            String reason,
            long payerId,
            Money amount,
            LocalDate day) {}
}
