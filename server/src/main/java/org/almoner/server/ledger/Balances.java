package org.almoner.server.ledger;

import org.almoner.claims.Money;
import org.almoner.ledger.Account;
import org.almoner.ledger.ClaimBalance;
import org.almoner.ledger.PatientPaymentPlan;
import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.List;

/** Where the money is: by claim, by patient, by payer, and for the practice as a whole. */
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

    /** What a payer has not decided, and what it refused and we contest. */
    public record PayerBalance(long payerId, Money open, Money contested) {}

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

    /**
     * What is open of one claim.
     *
     * @param payerId null when nobody covers it
     * @param open not decided by the payer
     * @param contested denied and not given up
     * @param patient owed by the patient
     */
    public record Receivable(
            String claim,
            long patientId,
            @Nullable Long payerId,
            LocalDate serviceDate,
            Money open,
            Money contested,
            Money patient) {}

    /** Every claim with money outstanding, the oldest visit first. */
    public List<Receivable> listReceivables(int limit) {
        return jdbc.sql(
                        "select c.claim, c.patient_id, c.payer_id, c.service_date,"
                                + " coalesce(sum(s.cents) filter (where s.kind ="
                                + " 'PAYER_RECEIVABLE'), 0)::bigint, coalesce(sum(s.cents) filter"
                                + " (where s.kind = 'DENIED'), 0)::bigint, coalesce(sum(s.cents)"
                                + " filter (where s.kind = 'PATIENT_RECEIVABLE'), 0)::bigint from "
                                + SIDES
                                + " join ledger.claim_account c on c.practice_id = s.practice_id"
                                + " and c.claim = s.claim where s.practice_id = ? and s.kind in"
                                + " ('PAYER_RECEIVABLE', 'DENIED', 'PATIENT_RECEIVABLE') group by"
                                + " c.claim, c.patient_id, c.payer_id, c.service_date having"
                                + " sum(s.cents) <> 0 order by c.service_date, c.claim limit ?")
                .params(Tenancy.practiceId(), limit)
                .query((row, n) ->
                        new Receivable(
                                row.getString(1),
                                row.getLong(2),
                                row.getObject(3, Long.class),
                                row.getObject(4, LocalDate.class),
                                Money.cents(row.getLong(5)),
                                Money.cents(row.getLong(6)),
                                Money.cents(row.getLong(7))))
                .list();
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

    /** Payers with money open or contested, the largest first. */
    public List<PayerBalance> listPayers() {
        return jdbc.sql(
                        "select c.payer_id, sum(s.cents) filter (where s.kind ="
                                + " 'PAYER_RECEIVABLE'), sum(s.cents) filter (where s.kind ="
                                + " 'DENIED') from "
                                + SIDES
                                + " join ledger.claim_account c on c.practice_id = s.practice_id"
                                + " and c.claim = s.claim where s.practice_id = ? and c.payer_id is"
                                + " not null and s.kind in ('PAYER_RECEIVABLE', 'DENIED') group by"
                                + " c.payer_id having sum(s.cents) <> 0 order by sum(s.cents) desc")
                .params(Tenancy.practiceId())
                .query((row, n) ->
                        new PayerBalance(
                                row.getLong(1),
                                Money.cents(row.getLong(2)),
                                Money.cents(row.getLong(3))))
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
