package org.almoner.server.claims;

import org.almoner.claims.ScrubContext.LearnedEdit;
import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;

/** The practice's own edits, learned from denials. Nobody's edit counts before a person's yes. */
@Service
public class LearnedEdits {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final ClaimPapers papers;

    LearnedEdits(JdbcClient jdbc, Audit audit, Clock clock, ClaimPapers papers) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.papers = papers;
    }

    /** Where an edit stands. */
    public enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED,
        RETIRED
    }

    /**
     * An edit with its history.
     *
     * @param number counts from 1 within the practice
     * @param originClaimId the claim whose denial taught it; null when typed by a person
     */
    public record Lesson(
            int number,
            LearnedEdit edit,
            State state,
            @Nullable Long originClaimId,
            Instant proposedAt,
            String proposedBy,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /**
     * Writes an edit down for a person to decide about; returns its number. The same edit (code,
     * modifier and words) is written down once.
     *
     * @param words as the note says them; kept in lower case
     * @param origin a sentence: which denial taught it, without the patient
     */
    @Transactional
    public int propose(
            String code,
            List<String> words,
            String modifier,
            LocalDate since,
            String origin,
            @Nullable Long originClaimId) {
        String kept = String.join("|", words).toLowerCase(java.util.Locale.ROOT);
        List<Integer> same =
                jdbc.sql(
                                "select edit_number from claims.learned_edit where practice_id = ?"
                                    + " and code = ? and modifier = ? and words = ? and state in"
                                    + " ('PROPOSED', 'ACCEPTED')")
                        .params(Tenancy.practiceId(), code, modifier, kept)
                        .query(Integer.class)
                        .list();
        if (!same.isEmpty()) {
            return same.getFirst();
        }
        int number =
                jdbc.sql(
                                "insert into claims.learned_edit (practice_id, edit_number, code,"
                                    + " words, modifier, since, origin, origin_claim_id, state,"
                                    + " proposed_at, proposed_by) select ?,"
                                    + " coalesce(max(edit_number), 0) + 1, ?, ?, ?, ?, ?, ?,"
                                    + " 'PROPOSED', ?, ? from claims.learned_edit where practice_id"
                                    + " = ? returning edit_number")
                        .params(
                                Arrays.asList(
                                        Tenancy.practiceId(),
                                        code,
                                        kept,
                                        modifier,
                                        since,
                                        origin,
                                        originClaimId,
                                        Timestamp.from(clock.instant()),
                                        Tenancy.getCurrent().name(),
                                        Tenancy.practiceId()))
                        .query(Integer.class)
                        .single();
        audit.did("proposed", "learned edit", id(number), null, code + " " + modifier);
        return number;
    }

    /** From now on every scrub applies it. */
    @Transactional
    public LearnedEdit accept(int number) {
        decide(number, State.ACCEPTED);
        Lesson lesson = get(number);
        if (lesson.originClaimId() != null) {
            papers.tell(
                    lesson.originClaimId(),
                    clock.instant(),
                    "",
                    "Learned:",
                    "%s with %s in the note now asks for %s"
                            .formatted(
                                    lesson.edit().code(),
                                    quoted(lesson.edit().words()),
                                    lesson.edit().modifier()),
                    "rule " + lesson.edit().id());
        }
        return lesson.edit();
    }

    @Transactional
    public void refuse(int number) {
        decide(number, State.REFUSED);
    }

    /** It no longer counts; what it stopped before stays told. */
    @Transactional
    public void retire(int number) {
        decide(number, State.RETIRED);
    }

    /**
     * @throws NoSuchElementException when there is none with this number
     */
    public Lesson get(int number) {
        return list().stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no edit " + id(number)));
    }

    /** Every edit, the newest first. */
    public List<Lesson> list() {
        return jdbc.sql(
                        "select edit_number, code, words, modifier, since, origin, state,"
                                + " origin_claim_id, proposed_at, proposed_by, decided_at,"
                                + " decided_by from claims.learned_edit where practice_id = ? order"
                                + " by edit_number desc")
                .params(Tenancy.practiceId())
                .query((row, n) ->
                        new Lesson(
                                row.getInt(1),
                                new LearnedEdit(
                                        id(row.getInt(1)),
                                        row.getString(2),
                                        List.of(row.getString(3).split("\\|", -1)),
                                        row.getString(4),
                                        row.getObject(5, LocalDate.class),
                                        row.getString(6)),
                                State.valueOf(row.getString(7)),
                                row.getObject(8, Long.class),
                                row.getTimestamp(9).toInstant(),
                                row.getString(10),
                                row.getTimestamp(11) == null
                                        ? null
                                        : row.getTimestamp(11).toInstant(),
                                row.getString(12)))
                .list();
    }

    /** Those that every scrub applies. */
    public List<LearnedEdit> listAccepted() {
        return list().stream()
                .filter(lesson -> lesson.state() == State.ACCEPTED)
                .map(Lesson::edit)
                .toList();
    }

    private void decide(int number, State state) {
        int changed =
                jdbc.sql(
                                "update claims.learned_edit set state = ?, decided_at = ?,"
                                        + " decided_by = ? where practice_id = ? and edit_number ="
                                        + " ?")
                        .params(
                                state.name(),
                                Timestamp.from(clock.instant()),
                                Tenancy.getCurrent().name(),
                                Tenancy.practiceId(),
                                number)
                        .update();
        if (changed == 0) {
            throw new NoSuchElementException("There is no edit " + id(number));
        }
        audit.did(
                state.name().toLowerCase(java.util.Locale.ROOT),
                "learned edit",
                id(number),
                null,
                "");
    }

    private static String id(int number) {
        return "RF-" + number;
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "“" + word + "”")
                .collect(java.util.stream.Collectors.joining(" or "));
    }
}
