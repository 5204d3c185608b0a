package org.almoner.server.remittance;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.ledger.ChargePlan;
import org.almoner.ledger.Posting;
import org.almoner.server.claims.ClaimBuilt;
import org.almoner.server.claims.ClaimCorrected;
import org.almoner.server.claims.ClaimFacts;
import org.almoner.server.claims.ClaimReplaced;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.VisitCharged;
import org.almoner.server.ledger.ClaimAccount;
import org.almoner.server.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Puts the charges of each version of a claim into the ledger, in the transaction that builds it.
 */
@Component
class ClaimCharges {

    private final Ledger ledger;
    private final Claims claims;
    private final Clock clock;

    ClaimCharges(Ledger ledger, Claims claims, Clock clock) {
        this.ledger = ledger;
        this.claims = claims;
        this.clock = clock;
    }

    @EventListener
    void on(ClaimBuilt built) {
        if (built.claim().follows() == null) {
            charge(built.claim());
        }
    }

    @EventListener
    void on(ClaimCorrected corrected) {
        if (corrected.claim().follows() == null) {
            charge(corrected.claim());
        }
    }

    @EventListener
    void on(ClaimReplaced replaced) {
        if (replaced.claim().follows() == null) {
            charge(replaced.claim());
        } else {
            reopen(replaced.claim());
        }
    }

    /** Nobody covers the visit: the patient owes it at once. */
    @EventListener
    void on(VisitCharged visit) {
        ledger.open(
                new ClaimAccount(visit.account(), visit.patientId(), null, visit.serviceDate()));
        ledger.post(
                ChargePlan.charge(
                        "charge/%s/1".formatted(visit.account()),
                        visit.account(),
                        LocalDate.now(clock),
                        List.of(new ChargePlan.Line(visit.account(), visit.charge())),
                        ChargePlan.Debtor.PATIENT));
    }

    /** The charge of a later payer's claim stands on the first one's; only denials move. */
    private void reopen(ClaimFacts claim) {
        ledger.lock(List.of(claim.number()));
        ledger.post(
                ChargePlan.reopen(
                        "charge/%s/%d".formatted(claim.number(), claim.version()),
                        claim.number(),
                        LocalDate.now(clock),
                        ledger.bookOf(claim.number())));
    }

    private void charge(ClaimFacts claim) {
        ledger.open(
                new ClaimAccount(
                        claim.number(), claim.patientId(), claim.payerId(), claim.serviceDate()));
        ledger.lock(List.of(claim.number()));
        ProfessionalClaim text = claims.currentVersion(claim.claimId());
        List<ChargePlan.Line> lines =
                text.lines().stream()
                        .map(line -> new ChargePlan.Line(line.control(), line.charge()))
                        .toList();
        String source = "charge/%s/%d".formatted(claim.number(), claim.version());
        LocalDate today = LocalDate.now(clock);
        Posting posting =
                claim.version() == 1
                        ? ChargePlan.charge(
                                source, claim.number(), today, lines, ChargePlan.Debtor.PAYER)
                        : ChargePlan.replace(
                                source,
                                claim.number(),
                                today,
                                lines,
                                ledger.bookOf(claim.number()));
        ledger.post(posting);
    }
}
