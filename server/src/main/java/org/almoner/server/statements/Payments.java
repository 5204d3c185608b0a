package org.almoner.server.statements;

import org.almoner.claims.Money;
import org.almoner.ledger.PatientPaymentPlan;
import org.almoner.ledger.PatientPaymentPlan.Owed;
import org.almoner.ledger.Posting;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.ledger.Balances;
import org.almoner.server.ledger.ClaimAccount;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Money from patients: keyed once, spread over what is owed, the rest kept as credit. */
@Service
public class Payments {

    private static final long AMOUNT_MAX_CENTS = 100_000_000;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Balances balances;
    private final Patients patients;
    private final Audit audit;
    private final Clock clock;

    Payments(
            JdbcClient jdbc,
            Ledger ledger,
            Balances balances,
            Patients patients,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.balances = balances;
        this.patients = patients;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it was paid. */
    public enum Method {
        CASH,
        CHECK,
        CARD;

        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A payment that was keyed. */
    public record Payment(
            long paymentId,
            Money amount,
            Method method,
            String reference,
            LocalDate receivedOn,
            String keyedBy) {

        public String source() {
            return "payment/" + paymentId;
        }
    }

    /**
     * What became of a payment.
     *
     * @param kept what was more than is owed, kept as credit
     * @param left what is still owed
     */
    public record Result(Money applied, Money kept, Money left, boolean again) {}

    /**
     * Keys a payment: the chosen claim first, then the oldest visit.
     *
     * @param reference the check's or the card receipt's number; not a card number
     * @param claim null for the oldest first
     * @param formKey names this filled-in form, so that sending it twice pays once
     * @throws java.util.NoSuchElementException when the practice has no such patient
     */
    @Transactional
    public Result pay(
            long patientId,
            Money amount,
            Method method,
            String reference,
            @Nullable String claim,
            String formKey) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A payment is more than 0.00.");
        }
        if (amount.cents() > AMOUNT_MAX_CENTS) {
            throw new IllegalArgumentException(
                    "One payment holds at most 1,000,000.00. Look at the amount once more.");
        }
        if (reference.replaceAll("\\D", "").length() > 12) {
            throw new IllegalArgumentException(
                    "The reference looks like a card number. Write the receipt's number instead.");
        }
        patients.getName(patientId);
        lock(patientId);
        List<Owed> owed = owed(patientId, claim);
        Optional<Long> id = keep(patientId, amount, method, reference.strip(), formKey);
        if (id.isEmpty()) {
            return new Result(Money.ZERO, Money.ZERO, total(owed), true);
        }
        Posting posting =
                PatientPaymentPlan.pay(
                        "payment/" + id.get(),
                        Balances.patientSubject(patientId),
                        LocalDate.now(clock),
                        amount,
                        (method.title() + " " + reference).strip(),
                        owed);
        ledger.post(posting);
        Money applied =
                PatientPaymentPlan.share(amount, owed).stream()
                        .map(Owed::amount)
                        .collect(Money.sum());
        audit.did("keyed", "payment", String.valueOf(id.get()), patientId, amount.toString());
        return new Result(applied, amount.minus(applied), total(owed).minus(applied), false);
    }

    /** Uses credit for what is owed; what was paid too much for a claim becomes credit first. */
    @Transactional
    public Money useCredit(long patientId) {
        lock(patientId);
        String subject = Balances.patientSubject(patientId);
        LocalDate today = LocalDate.now(clock);
        for (ClaimAccount account : ledger.listOfPatient(patientId)) {
            Money patient = balances.ofClaim(account.claim()).patient();
            if (patient.isNegative()) {
                ledger.post(
                        PatientPaymentPlan.release(
                                "release/%s/%s".formatted(account.claim(), rows(account.claim())),
                                subject,
                                today,
                                account.claim(),
                                patient.negated()));
            }
        }
        List<Owed> owed = owed(patientId, null);
        Money credit = balances.creditOf(patientId);
        Money used =
                PatientPaymentPlan.share(credit, owed).stream()
                        .map(Owed::amount)
                        .collect(Money.sum());
        if (used.isPositive()) {
            ledger.post(
                    PatientPaymentPlan.applyCredit(
                            "credit/%s/%s".formatted(subject, rows(owed.getFirst().claim())),
                            subject,
                            today,
                            credit,
                            owed));
            audit.did(
                    "used credit",
                    "patient",
                    String.valueOf(patientId),
                    patientId,
                    used.toString());
        }
        return used;
    }

    /** The payments of a patient, the newest first. */
    public List<Payment> listOf(long patientId) {
        return jdbc.sql(
                        "select payment_id, amount_cents, method, reference, received_on, keyed_by"
                            + " from statements.payment where practice_id = ? and patient_id = ?"
                            + " order by payment_id desc limit 100")
                .params(Tenancy.practiceId(), patientId)
                .query((row, n) ->
                        new Payment(
                                row.getLong(1),
                                Money.cents(row.getLong(2)),
                                Method.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getString(6)))
                .list();
    }

    private Optional<Long> keep(
            long patientId, Money amount, Method method, String reference, String formKey) {
        return jdbc.sql(
                        "insert into statements.payment (practice_id, patient_id, amount_cents,"
                            + " method, reference, received_on, keyed_at, keyed_by, form_key)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning"
                            + " payment_id")
                .params(
                        Tenancy.practiceId(),
                        patientId,
                        amount.cents(),
                        method.name(),
                        reference,
                        LocalDate.now(clock),
                        Timestamp.from(clock.instant()),
                        Tenancy.getCurrent().name(),
                        formKey)
                .query(Long.class)
                .optional();
    }

    private void lock(long patientId) {
        ledger.lock(ledger.listOfPatient(patientId).stream().map(ClaimAccount::claim).toList());
    }

    /** What is owed by claim: the chosen one first, then the oldest visit. */
    private List<Owed> owed(long patientId, @Nullable String first) {
        List<Owed> owed = new ArrayList<>();
        for (ClaimAccount account : ledger.listOfPatient(patientId)) {
            Money patient = balances.ofClaim(account.claim()).patient();
            if (patient.isPositive()) {
                owed.add(new Owed(account.claim(), patient));
            }
        }
        owed.sort(Comparator.comparing(one -> !one.claim().equals(first)));
        return owed;
    }

    private int rows(String claim) {
        return ledger.transfersOf(claim).size();
    }

    private static Money total(List<Owed> owed) {
        return owed.stream().map(Owed::amount).collect(Money.sum());
    }
}
