package org.almoner.server.demo;

import org.almoner.claims.Money;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.ledger.Balances;
import org.almoner.server.statements.PatientAccounts;
import org.almoner.server.statements.Payments;
import org.almoner.server.statements.Statements;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Statements that went out to patients, and what patients paid. */
@Component
@Profile("demo")
final class CashierSteps {

    private final Claims claims;
    private final Balances balances;
    private final PatientAccounts accounts;
    private final Statements statements;
    private final Payments payments;

    CashierSteps(
            Claims claims,
            Balances balances,
            PatientAccounts accounts,
            Statements statements,
            Payments payments) {
        this.claims = claims;
        this.balances = balances;
        this.accounts = accounts;
        this.statements = statements;
        this.payments = payments;
    }

    /** Prints a statement, if there is anything to ask for yet. */
    void state(long patientId) {
        if (accounts.get(patientId).due().isPositive()) {
            statements.make(patientId);
        }
    }

    /** The patient pays what the payer left of one visit. */
    void pay(long patientId, long encounterId) {
        for (Claim claim : claims.listOfEncounter(encounterId)) {
            Money share = balances.ofClaim(claim.number()).patient();
            if (share.isPositive()) {
                boolean byCard = encounterId % 3 != 0;
                payments.pay(
                        patientId,
                        share,
                        byCard ? Payments.Method.CARD : Payments.Method.CHECK,
                        (byCard ? "receipt " : "check ") + (2_000 + encounterId),
                        claim.number(),
                        "demo-" + encounterId);
            }
        }
    }
}
