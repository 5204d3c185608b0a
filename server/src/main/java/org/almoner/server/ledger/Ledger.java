package org.almoner.server.ledger;

import org.almoner.claims.Money;
import org.almoner.ledger.Account;
import org.almoner.ledger.Book;
import org.almoner.ledger.Posting;
import org.almoner.ledger.Transfer;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The practice's books. Rows are added and read, never changed: the database gives no right to. */
@Service
public class Ledger {

    private static final String ROW =
            "select t.transfer_key, t.kind, t.from_kind, t.from_subject, t.to_kind, t.to_subject,"
                    + " t.amount_cents, t.transfer_date, t.claim, t.line, t.reason,"
                    + " t.adjudication, t.corrects, t.posting_id, p.source, p.why, p.posted_at,"
                    + " p.posted_by_name from ledger.transfer t join ledger.posting p on"
                    + " p.practice_id = t.practice_id and p.posting_id = t.posting_id where"
                    + " t.practice_id = ? ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(JdbcClient jdbc, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Tells the ledger whose claim this is; the first word counts. */
    @Transactional
    public void open(ClaimAccount account) {
        jdbc.sql(
                        "insert into ledger.claim_account (practice_id, claim, patient_id,"
                                + " payer_id, service_date, opened_at) values (?, ?, ?, ?, ?, ?) on"
                                + " conflict do nothing")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                account.claim(),
                                account.patientId(),
                                account.payerId(),
                                account.serviceDate(),
                                Timestamp.from(clock.instant())))
                .update();
    }

    /**
     * Keeps others from posting to these claims until the commit, so that a plan made from their
     * history still holds when it is posted. Always in the same order, so that two cannot block
     * each other.
     */
    @Transactional
    public void lock(Collection<String> claims) {
        for (String claim : claims.stream().distinct().sorted().toList()) {
            jdbc.sql(
                            "select claim from ledger.claim_account where practice_id = ? and claim"
                                    + " = ? for update")
                    .params(Tenancy.practiceId(), claim)
                    .query(String.class)
                    .optional();
        }
    }

    /**
     * Writes all transfers of one event, or none.
     *
     * @return false when this event was posted before; then nothing is written
     */
    @Transactional
    public boolean post(Posting posting) {
        SignedIn person = Tenancy.getCurrent();
        Optional<Long> id =
                jdbc.sql(
                                "insert into ledger.posting (practice_id, source, why,"
                                    + " posting_date, posted_at, posted_by, posted_by_name) values"
                                    + " (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning"
                                    + " posting_id")
                        .params(
                                person.practiceId(),
                                posting.source(),
                                posting.why(),
                                posting.date(),
                                Timestamp.from(clock.instant()),
                                person.userId(),
                                person.name())
                        .query(Long.class)
                        .optional();
        if (id.isEmpty()) {
            return false;
        }
        for (int i = 0; i < posting.transfers().size(); i++) {
            insert(id.get(), i + 1, posting.transfers().get(i));
        }
        audit.did(
                "posted",
                "posting",
                posting.source(),
                null,
                "%d transfers".formatted(posting.transfers().size()));
        events.publishEvent(new TransfersPosted(posting.transfers()));
        return true;
    }

    private void insert(long postingId, int position, Transfer transfer) {
        jdbc.sql(
                        "insert into ledger.transfer (practice_id, posting_id, position,"
                            + " transfer_key, kind, from_kind, from_subject, to_kind, to_subject,"
                            + " amount_cents, transfer_date, claim, line, reason, adjudication,"
                            + " corrects) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                postingId,
                                position,
                                transfer.key(),
                                transfer.kind().name(),
                                transfer.from().kind().name(),
                                transfer.from().subject(),
                                transfer.to().kind().name(),
                                transfer.to().subject(),
                                transfer.amount().cents(),
                                transfer.date(),
                                transfer.claim(),
                                transfer.line(),
                                transfer.reason(),
                                transfer.adjudication(),
                                transfer.corrects()))
                .update();
    }

    /** Whether this event was posted. */
    public boolean isPosted(String source) {
        return jdbc.sql("select 1 from ledger.posting where practice_id = ? and source = ?")
                .params(Tenancy.practiceId(), source)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Every row that names this claim, oldest first. */
    public List<PostedTransfer> transfersOf(String claim) {
        return rows("and t.claim = ? order by t.posting_id, t.position", claim);
    }

    /** The rows of one event. */
    public List<PostedTransfer> transfersOfSource(String source) {
        return rows("and p.source = ? order by t.position", source);
    }

    /** The rows of a claim as a book, to plan with. */
    public Book bookOf(String claim) {
        return new Book(transfersOf(claim).stream().map(PostedTransfer::transfer).toList());
    }

    /** What one account holds. */
    public Money balance(Account account) {
        return Money.cents(
                jdbc.sql(
                                "select coalesce((select sum(amount_cents) from ledger.transfer"
                                    + " where practice_id = ? and to_kind = ? and to_subject = ?),"
                                    + " 0) - coalesce((select sum(amount_cents) from"
                                    + " ledger.transfer where practice_id = ? and from_kind = ? and"
                                    + " from_subject = ?), 0)")
                        .params(
                                Tenancy.practiceId(),
                                account.kind().name(),
                                account.subject(),
                                Tenancy.practiceId(),
                                account.kind().name(),
                                account.subject())
                        .query(Long.class)
                        .single());
    }

    /**
     * Whose claim it is.
     *
     * @throws NoSuchElementException when nothing was ever charged for it
     */
    public ClaimAccount getAccount(String claim) {
        return findAccount(claim)
                .orElseThrow(() -> new NoSuchElementException("The ledger has no claim " + claim));
    }

    public Optional<ClaimAccount> findAccount(String claim) {
        return jdbc.sql(
                        "select claim, patient_id, payer_id, service_date from ledger.claim_account"
                                + " where practice_id = ? and claim = ?")
                .params(Tenancy.practiceId(), claim)
                .query(ClaimAccount.class)
                .optional();
    }

    /** The claims of a patient, the oldest visit first. */
    public List<ClaimAccount> listOfPatient(long patientId) {
        return jdbc.sql(
                        "select claim, patient_id, payer_id, service_date from ledger.claim_account"
                                + " where practice_id = ? and patient_id = ? order by service_date,"
                                + " claim")
                .params(Tenancy.practiceId(), patientId)
                .query(ClaimAccount.class)
                .list();
    }

    private List<PostedTransfer> rows(String where, Object value) {
        return jdbc.sql(ROW + where).params(Tenancy.practiceId(), value).query(Ledger::read).list();
    }

    private static PostedTransfer read(ResultSet row, int number) throws SQLException {
        Transfer transfer =
                new Transfer(
                        row.getString("transfer_key"),
                        Transfer.Kind.valueOf(row.getString("kind")),
                        new Account(
                                Account.Kind.valueOf(row.getString("from_kind")),
                                row.getString("from_subject")),
                        new Account(
                                Account.Kind.valueOf(row.getString("to_kind")),
                                row.getString("to_subject")),
                        Money.cents(row.getLong("amount_cents")),
                        row.getObject("transfer_date", LocalDate.class),
                        row.getString("claim"),
                        row.getString("line"),
                        row.getString("reason"),
                        row.getString("adjudication"),
                        row.getString("corrects"));
        return new PostedTransfer(
                transfer,
                row.getLong("posting_id"),
                row.getString("source"),
                row.getString("why"),
                row.getTimestamp("posted_at").toInstant(),
                row.getString("posted_by_name"));
    }
}
