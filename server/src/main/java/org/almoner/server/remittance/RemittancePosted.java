package org.almoner.server.remittance;

import org.almoner.ledger.ClaimDecision;

import java.time.LocalDate;
import java.util.List;

/** A remittance was posted: what each of its claims came to. In the transaction that posted it. */
public record RemittancePosted(
        long remittanceId,
        String payerName,
        String trace,
        LocalDate date,
        List<ClaimDecision> decisions) {

    public RemittancePosted {
        decisions = List.copyOf(decisions);
    }
}
