package org.almoner.server.statements;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frame.LetterPdf;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.server.statements.PatientAccount.Sentence;
import org.almoner.server.statements.PatientAccount.Visit;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/** Statements: in plain words, never while insurance decides, never for nothing. */
@Service
public class Statements {

    private final JdbcClient jdbc;
    private final PatientAccounts accounts;
    private final Patients patients;
    private final Practice practice;
    private final Audit audit;
    private final Clock clock;

    Statements(
            JdbcClient jdbc,
            PatientAccounts accounts,
            Patients patients,
            Practice practice,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.patients = patients;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
    }

    /** A statement that was made. */
    public record Made(long statementId, Money amount, Instant madeAt, String madeBy) {}

    /**
     * Prints a statement of what is due; returns its id.
     *
     * @throws IllegalStateException when nothing is due, or all that there is waits for insurance
     */
    @Transactional
    public long make(long patientId) {
        PatientAccount account = accounts.get(patientId);
        if (!account.due().isPositive()) {
            throw new IllegalStateException(
                    account.pending()
                            ? "No statement yet: insurance has not finished."
                            : "No statement: nothing is owed.");
        }
        long id =
                jdbc.sql(
                                "insert into statements.statement (practice_id, patient_id,"
                                    + " amount_cents, letter, made_at, made_by) values (?, ?, ?, ?,"
                                    + " ?, ?) returning statement_id")
                        .params(
                                Tenancy.practiceId(),
                                patientId,
                                account.due().cents(),
                                letter(account),
                                Timestamp.from(clock.instant()),
                                Tenancy.getCurrent().name())
                        .query(Long.class)
                        .single();
        audit.did("printed", "statement", String.valueOf(id), patientId, account.due().toString());
        return id;
    }

    /** The statements of a patient, the newest first. */
    public List<Made> listOf(long patientId) {
        return jdbc.sql(
                        "select statement_id, amount_cents, made_at, made_by from"
                                + " statements.statement where practice_id = ? and patient_id = ?"
                                + " order by statement_id desc limit 100")
                .params(Tenancy.practiceId(), patientId)
                .query((row, n) ->
                        new Made(
                                row.getLong(1),
                                Money.cents(row.getLong(2)),
                                row.getTimestamp(3).toInstant(),
                                row.getString(4)))
                .list();
    }

    /**
     * The statement as it was printed.
     *
     * @throws NoSuchElementException when this patient has no such statement
     */
    public byte[] letter(long patientId, long statementId) {
        return jdbc.sql(
                        "select letter from statements.statement where practice_id = ? and"
                                + " patient_id = ? and statement_id = ?")
                .params(Tenancy.practiceId(), patientId, statementId)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(
                        () -> new NoSuchElementException("There is no statement " + statementId));
    }

    private byte[] letter(PatientAccount account) {
        Profile us = practice.getProfile();
        LetterPdf letter =
                new LetterPdf()
                        .strong(us.name())
                        .paragraph(
                                "%s, %s, %s %s"
                                        .formatted(us.address(), us.city(), us.state(), us.zip()))
                        .paragraph("Questions? Call %s.".formatted(us.phone()))
                        .heading("Your bill")
                        .paragraph("For: " + patients.getName(account.patientId()).full())
                        .paragraph("Date: " + Show.day(LocalDate.now(clock)))
                        .space()
                        .total("You owe", account.due().toString());
        for (Visit visit : account.visits()) {
            if (visit.pending() || visit.owed().isZero()) {
                continue;
            }
            letter.space()
                    .strong(
                            visit.provider().isEmpty()
                                    ? Show.day(visit.day())
                                    : "%s, %s".formatted(Show.day(visit.day()), visit.provider()))
                    .paragraph(String.join("; ", visit.done()));
            for (Sentence sentence : visit.story()) {
                letter.row(sentence.words(), sentence.amount().toString());
            }
            letter.total("You owe for this visit", visit.owed().toString());
        }
        if (!account.credit().isZero()) {
            letter.space().row(PlainWords.credit(), account.credit().toString());
        }
        if (account.pending()) {
            letter.space().paragraph(PlainWords.notFinished());
        }
        return letter.space()
                .total("You owe", account.due().toString())
                .space()
                .paragraph(PlainWords.howToPay())
                .paragraph(PlainWords.hardToPay())
                .bytes();
    }
}
