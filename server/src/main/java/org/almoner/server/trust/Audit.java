package org.almoner.server.trust;

import org.almoner.server.access.ApiTokens.TokenChanged;
import org.almoner.server.access.Colleagues.PersonChanged;
import org.almoner.server.access.People.SignInTried;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes down who saw what and who did what. A write is noted in the writer's own transaction; a
 * page that shows a patient's data is answered only after its note is durable.
 *
 * <p>The rows are added when the transaction is about to commit. The end of the chain is one row
 * that everybody of the practice has to lock: taken at the first note of a long posting, it would
 * keep every page of the practice waiting, and two who then want each other's claim would block
 * each other.
 */
@Service
public class Audit {

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final Clock clock;

    Audit(JdbcClient jdbc, AuditKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Somebody looked at something.
     *
     * @param entity a word such as {@code claim}
     * @param entityId its number
     * @param patientId whose data it was; null when it is about nobody in particular
     */
    @Transactional
    public void saw(String entity, String entityId, @Nullable Long patientId) {
        write("saw", entity, entityId, patientId, "");
    }

    /**
     * Somebody changed something.
     *
     * @param action a verb in the past tense, such as {@code released}
     * @param detail what changed, in words and codes, without a name or other free text of a
     *     patient
     */
    @Transactional
    public void did(
            String action,
            String entity,
            String entityId,
            @Nullable Long patientId,
            String detail) {
        write(action, entity, entityId, patientId, detail);
    }

    @EventListener
    void on(SignInTried tried) {
        Tenancy.as(
                tried.person(),
                () ->
                        write(
                                tried.accepted() ? "signed in" : "was refused at sign-in",
                                "person",
                                String.valueOf(tried.person().userId()),
                                null,
                                ""));
    }

    @EventListener
    void on(PersonChanged changed) {
        write(changed.action(), "person", String.valueOf(changed.userId()), null, changed.detail());
    }

    @EventListener
    void on(TokenChanged changed) {
        write(changed.action(), "token", String.valueOf(changed.tokenId()), null, changed.detail());
    }

    private void write(
            String action,
            String entity,
            String entityId,
            @Nullable Long patientId,
            String detail) {
        Note note = new Note(Tenancy.getCurrent(), action, entity, entityId, patientId, detail);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending().notes.add(note);
        } else {
            add(note);
        }
    }

    /** The notes of the transaction that is open on this thread. */
    private Pending pending() {
        for (TransactionSynchronization one :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Pending pending) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What somebody saw or did, on its way to the chain. */
    private record Note(
            SignedIn person,
            String action,
            String entity,
            String entityId,
            @Nullable Long patientId,
            String detail) {}

    /** Adds its notes to the chain as the last thing that the transaction does. */
    private final class Pending implements TransactionSynchronization {

        private final List<Note> notes = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            notes.forEach(Audit.this::add);
        }
    }

    private void add(Note note) {
        SignedIn person = note.person();
        AuditHead head = lockHead(person.practiceId());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditRow row =
                new AuditRow(
                        person.practiceId(),
                        head.seq() + 1,
                        at,
                        person.userId(),
                        person.name(),
                        note.action(),
                        note.entity(),
                        note.entityId(),
                        note.patientId(),
                        note.detail());
        String hash = key.chain(head.hash(), row);
        jdbc.sql(
                        "insert into trust.audit_event (practice_id, seq, at, user_id, user_name,"
                                + " action, entity, entity_id, patient_id, detail, hash) values (?,"
                                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                row.practiceId(),
                                row.seq(),
                                Timestamp.from(at),
                                row.userId(),
                                row.userName(),
                                row.action(),
                                row.entity(),
                                row.entityId(),
                                row.patientId(),
                                row.detail(),
                                hash))
                .update();
        jdbc.sql("update trust.audit_head set seq = ?, hash = ? where practice_id = ?")
                .params(row.seq(), hash, row.practiceId())
                .update();
    }

    /** One writer at a time extends a practice's chain; the lock lasts until the commit. */
    private AuditHead lockHead(long practiceId) {
        jdbc.sql(
                        "insert into trust.audit_head (practice_id, seq, hash) values (?, 0, ?) on"
                                + " conflict do nothing")
                .params(practiceId, AuditKey.GENESIS)
                .update();
        return jdbc.sql("select seq, hash from trust.audit_head where practice_id = ? for update")
                .params(practiceId)
                .query(AuditHead.class)
                .single();
    }

    private record AuditHead(long seq, String hash) {}
}
