package org.almoner.server.secondary;

import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.Claim;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;

/** What stands between two payers and only a person can settle. */
@Service
public class Questions {

    private static final String OPEN =
            "select question_id, claim_id, kind, words, asked_at from secondary.question where"
                    + " practice_id = ? and settled_at is null ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    Questions(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a person is asked. */
    public enum Kind {
        /** The earlier payer decided anew after the next one was asked with its first answer. */
        ANSWER_CHANGED,
        /** The earlier payer forwarded the claim, and no second coverage is registered. */
        FORWARDED_TO_NOBODY,
        /** The second coverage's payer is not on the practice's list. */
        PAYER_NOT_LISTED
    }

    /** One question; {@code claimId} is the earlier claim. */
    public record Question(
            long questionId, long claimId, Kind kind, String words, Instant askedAt) {}

    /** Asks, unless the same is asked already. */
    @Transactional
    void ask(Claim earlier, Kind kind, String words) {
        int asked =
                jdbc.sql(
                                "insert into secondary.question (practice_id, claim_id, kind,"
                                        + " words, asked_at) values (?, ?, ?, ?, ?) on conflict do"
                                        + " nothing")
                        .params(
                                Tenancy.practiceId(),
                                earlier.claimId(),
                                kind.name(),
                                words,
                                Timestamp.from(clock.instant()))
                        .update();
        if (asked > 0) {
            audit.did("asked about", "claim", earlier.number(), earlier.patientId(), kind.name());
        }
    }

    /** The open ones, the oldest first. */
    public List<Question> listOpen(int limit) {
        return jdbc.sql(OPEN + "order by question_id limit ?")
                .params(Tenancy.practiceId(), limit)
                .query(Questions::question)
                .list();
    }

    /** How many are open, counted to {@code most}. */
    public int countOpen(int most) {
        return listOpen(most).size();
    }

    /** The open ones about the claim of the earlier payer. */
    public List<Question> listOpenAbout(long claimId) {
        return jdbc.sql(OPEN + "and claim_id = ? order by question_id")
                .params(Tenancy.practiceId(), claimId)
                .query(Questions::question)
                .list();
    }

    /**
     * A person settled it.
     *
     * @throws NoSuchElementException when no such question is open
     * @throws IllegalArgumentException when no answer is given
     */
    @Transactional
    public void settle(long questionId, String answer) {
        if (answer.isBlank()) {
            throw new IllegalArgumentException("Say how it is settled.");
        }
        int settled =
                jdbc.sql(
                                "update secondary.question set settled_at = ?, settled_by = ?,"
                                    + " answer = ? where practice_id = ? and question_id = ? and"
                                    + " settled_at is null")
                        .params(
                                Timestamp.from(clock.instant()),
                                Tenancy.getCurrent().name(),
                                answer.strip(),
                                Tenancy.practiceId(),
                                questionId)
                        .update();
        if (settled == 0) {
            throw new NoSuchElementException("There is no open question " + questionId);
        }
        audit.did("settled", "second payer's question", String.valueOf(questionId), null, "");
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getLong(1),
                row.getLong(2),
                Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getTimestamp(5).toInstant());
    }
}
