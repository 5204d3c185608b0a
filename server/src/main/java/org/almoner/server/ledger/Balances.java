package org.almoner.server.ledger;

import org.almoner.claims.Money;
import org.almoner.ledger.Account;
import org.almoner.ledger.ClaimBalance;
import org.almoner.ledger.PatientPaymentPlan;
import org.almoner.server.access.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.util.List;

/** Where the money is: by claim, by patient, and for the practice as a whole. */
@Service
public class Balances {

    /** One side of every row, as the effect it has on its account. */
    private static final String SIDES =
            "(select practice_id, to_kind as kind, to_subject as subject, claim, amount_cents as"
                    + " cents from ledger.transfer union all select practice_id, from_kind,"
                    + " from_subject, claim, -amount_cents from ledger.transfer) s";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Balances(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** A patient who owes, or whom we owe (negative). */
    public record PatientBalance(long patientId, Money owed) {}

    public ClaimBalance ofClaim(String claim) {
        return ClaimBalance.of(claim, ledger.bookOf(claim));
    }

    /** Each claim of a patient, the oldest visit first. */
    public List<ClaimBalance> ofPatient(long patientId) {
        return ledger.listOfPatient(patientId).stream()
                .map(account -> ofClaim(account.claim()))
                .toList();
    }

    /** What a patient paid and has not used yet. */
    public Money creditOf(long patientId) {
        return ledger.balance(PatientPaymentPlan.unapplied(patientSubject(patientId))).negated();
    }

    /** The subject of a patient's accounts. */
    public static String patientSubject(long patientId) {
        return "P-" + patientId;
    }

    /** Patients with a balance, the largest first. */
    public List<PatientBalance> listPatients(int limit) {
        return jdbc.sql(
                        "select c.patient_id, sum(s.cents) as cents from "
                                + SIDES
                                + " join ledger.claim_account c on c.practice_id = s.practice_id"
                                + " and c.claim = s.claim where s.practice_id = ? and s.kind ="
                                + " 'PATIENT_RECEIVABLE' group by c.patient_id having sum(s.cents)"
                                + " <> 0 order by 2 desc, 1 limit ?")
                .params(Tenancy.practiceId(), limit)
                .query((row, n) -> new PatientBalance(row.getLong(1), Money.cents(row.getLong(2))))
                .list();
    }

    /** What all accounts of a kind hold together. */
    public Money ofKind(Account.Kind kind) {
        return Money.cents(
                jdbc.sql(
                                "select coalesce(sum(s.cents), 0)::bigint from "
                                        + SIDES
                                        + " where s.practice_id = ? and s.kind = ?")
                        .params(Tenancy.practiceId(), kind.name())
                        .query(Long.class)
                        .single());
    }
}
