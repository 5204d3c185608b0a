package org.almoner.server.insight;

import org.almoner.ledger.Account;
import org.almoner.ledger.ClaimDecision;
import org.almoner.ledger.Transfer;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.ClaimAdjudicated;
import org.almoner.server.claims.ClaimBuilt;
import org.almoner.server.claims.ClaimCorrected;
import org.almoner.server.claims.ClaimFacts;
import org.almoner.server.claims.ClaimRejected;
import org.almoner.server.claims.ClaimReplaced;
import org.almoner.server.claims.ClaimSent;
import org.almoner.server.ledger.TransfersPosted;
import org.almoner.server.remittance.RemittancePosted;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

/** Hears what happens to claims and their money, and keeps the counts that the measures read. */
@Component
class InsightEvents {

    private final JdbcClient jdbc;
    private final Clock clock;

    InsightEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before every other listener, so that the money others post for the claim finds its row. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(ClaimBuilt built) {
        ClaimFacts claim = built.claim();
        jdbc.sql(
                        "insert into insight.claim (practice_id, claim_id, number, payer_id,"
                            + " provider_id, service_date, built_at, charge_cents) values (?, ?, ?,"
                            + " ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Tenancy.practiceId(),
                        claim.claimId(),
                        claim.number(),
                        claim.payerId(),
                        claim.providerId(),
                        claim.serviceDate(),
                        Timestamp.from(built.at()),
                        chargeCents(claim))
                .update();
    }

    @EventListener
    void on(ClaimReplaced replaced) {
        charge(replaced.claim());
    }

    @EventListener
    void on(ClaimCorrected corrected) {
        charge(corrected.claim());
    }

    private void charge(ClaimFacts claim) {
        jdbc.sql(
                        "update insight.claim set charge_cents = ? where practice_id = ? and"
                                + " claim_id = ?")
                .params(chargeCents(claim), Tenancy.practiceId(), claim.claimId())
                .update();
    }

    /** The charge of a later payer's claim stands on the first one's, and counts once. */
    private static long chargeCents(ClaimFacts claim) {
        return claim.follows() == null ? claim.charge().cents() : 0;
    }

    @EventListener
    void on(ClaimSent sent) {
        jdbc.sql(
                        "update insight.claim set sent_at = ? where practice_id = ? and claim_id ="
                                + " ? and sent_at is null")
                .params(Timestamp.from(sent.at()), Tenancy.practiceId(), sent.claim().claimId())
                .update();
    }

    @EventListener
    void on(ClaimRejected rejected) {
        firstAnswer(rejected.claim(), "REJECTED", rejected.at());
    }

    @EventListener
    void on(ClaimAdjudicated adjudicated) {
        firstAnswer(adjudicated.claim(), adjudicated.outcome().name(), adjudicated.at());
    }

    /** Every refusal counts where it happened; a reversal takes back and refuses nothing. */
    @EventListener
    void on(RemittancePosted posted) {
        Timestamp at = Timestamp.from(clock.instant());
        for (ClaimDecision decision : posted.decisions()) {
            for (ClaimDecision.Denial denial : decision.denials()) {
                if (denial.amount().isPositive()) {
                    jdbc.sql(
                                    "insert into insight.denial (practice_id, claim_id, denied_at,"
                                        + " group_code, reason, denied_cents) select practice_id,"
                                        + " claim_id, ?, ?, ?, ? from insight.claim where"
                                        + " practice_id = ? and number = ?")
                            .params(
                                    at,
                                    denial.group(),
                                    denial.reason(),
                                    denial.amount().cents(),
                                    Tenancy.practiceId(),
                                    decision.claim())
                            .update();
                }
            }
        }
    }

    /** What payers and patients owe moves with the ledger, row by row. */
    @EventListener
    void on(TransfersPosted posted) {
        for (Transfer transfer : posted.transfers()) {
            move(transfer.to(), transfer.amount().cents());
            move(transfer.from(), -transfer.amount().cents());
        }
    }

    private void move(Account account, long cents) {
        String column =
                switch (account.kind()) {
                    case PAYER_RECEIVABLE, SETTLED_BEFORE -> "payer_cents";
                    case DENIED -> "contested_cents";
                    case PATIENT_RECEIVABLE -> "patient_cents";
                    default -> "";
                };
        if (!column.isEmpty()) {
            jdbc.sql(
                            "update insight.claim set %s = %s + ? where practice_id = ? and number = ?"
                                    .formatted(column, column))
                    .params(cents, Tenancy.practiceId(), account.subject())
                    .update();
        }
    }

    private void firstAnswer(ClaimFacts claim, String answer, Instant at) {
        jdbc.sql(
                        "update insight.claim set first_answer = ?, answered_at = ? where"
                                + " practice_id = ? and claim_id = ? and first_answer is null")
                .params(answer, Timestamp.from(at), Tenancy.practiceId(), claim.claimId())
                .update();
    }
}
