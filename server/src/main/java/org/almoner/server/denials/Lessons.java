package org.almoner.server.denials;

import org.almoner.claims.Finding;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.LearnedEdits;
import org.almoner.server.rules.RuleShelf;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What coders learn from denials that were won: what was missed, the words, the money, the edit.
 */
@Service
public class Lessons {

    private static final int FILING_DAYS = 365;
    private static final String SELECT =
            "select lesson_id, case_id, coder, code, modifier, missed, quote, recovered_cents,"
                    + " edit_number, learned_at from denials.lesson where practice_id = ? ";

    private final JdbcClient jdbc;
    private final Claims claims;
    private final LearnedEdits edits;
    private final NoteEvidence note;
    private final CaseRows cases;
    private final RuleShelf shelf;
    private final Audit audit;
    private final Clock clock;

    Lessons(
            JdbcClient jdbc,
            Claims claims,
            LearnedEdits edits,
            NoteEvidence note,
            CaseRows cases,
            RuleShelf shelf,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.edits = edits;
        this.note = note;
        this.cases = cases;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One lesson.
     *
     * @param modifier the one that was missing; empty when something else was mended
     * @param missed a sentence: what was missed
     * @param quote the words in the note; empty when none were found
     * @param editNumber the learned edit that it proposed
     */
    public record Lesson(
            long lessonId,
            long caseId,
            String coder,
            String code,
            String modifier,
            String missed,
            String quote,
            Money recovered,
            @Nullable Integer editNumber,
            Instant learnedAt) {}

    /** A case was won: compares what was sent first with what was paid. */
    @Transactional
    public void learn(DenialCase one, Claim claim, Money recovered) {
        String modifier = addedModifier(one, claim);
        Optional<NoteEvidence.Found> said =
                modifier.isEmpty() ? Optional.empty() : note.find(one.encounterId(), modifier);
        String missed =
                modifier.isEmpty()
                        ? "%s was denied for %s and paid after it was mended."
                                .formatted(what(one), one.label())
                        : "%s went without modifier %s.".formatted(what(one), modifier);
        Integer edit = said.map(found -> propose(one, claim, modifier, found)).orElse(null);
        jdbc.sql(
                        "insert into denials.lesson (practice_id, case_id, coder, code, modifier,"
                                + " missed, quote, recovered_cents, edit_number, learned_at) values"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                one.caseId(),
                                one.coder(),
                                one.lineCode(),
                                modifier,
                                missed,
                                said.map(NoteEvidence.Found::quote).orElse(""),
                                recovered.cents(),
                                edit,
                                Timestamp.from(clock.instant())))
                .update();
        cases.tell(
                one.caseId(),
                "on",
                "A lesson was written for " + one.coder() + ".",
                clock.instant());
    }

    private int propose(DenialCase one, Claim claim, String modifier, NoteEvidence.Found found) {
        return edits.propose(
                one.lineCode(),
                found.words(),
                modifier,
                claims.originalVersion(claim.claimId()).serviceDate(),
                "Learned from claim %s: %s denied as %s, paid with modifier %s."
                        .formatted(claim.number(), one.lineCode(), one.label(), modifier),
                claim.claimId());
    }

    /** The first modifier on the paid version's line that its first version did not have. */
    private String addedModifier(DenialCase one, Claim claim) {
        List<String> before = modifiers(claims.originalVersion(claim.claimId()), one.lineCode());
        List<String> after =
                new ArrayList<>(modifiers(claims.currentVersion(claim.claimId()), one.lineCode()));
        after.removeAll(before);
        return after.isEmpty() ? "" : after.getFirst();
    }

    private static List<String> modifiers(ProfessionalClaim claim, String code) {
        return claim.lines().stream()
                .filter(line -> line.code().equals(code))
                .flatMap(line -> line.modifiers().stream())
                .toList();
    }

    private static String what(DenialCase one) {
        return one.lineCode().isEmpty() ? "The claim" : one.lineCode();
    }

    /** What one coder learned, the newest first. */
    public List<Lesson> listOf(String coder) {
        return list("and coder = ? order by lesson_id desc limit 100", coder);
    }

    /** What everybody learned, the newest first. */
    public List<Lesson> listAll() {
        return list("and lesson_id > ? order by lesson_id desc limit 100", 0L);
    }

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public Lesson get(long lessonId) {
        return list("and lesson_id = ?", lessonId).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no lesson " + lessonId));
    }

    public Optional<Lesson> findOfCase(long caseId) {
        return list("and case_id = ?", caseId).stream().findFirst();
    }

    /** The edit that the lesson proposed, with its state. */
    public Optional<LearnedEdits.Lesson> findEdit(Lesson lesson) {
        return Optional.ofNullable(lesson.editNumber()).map(edits::get);
    }

    /**
     * What the scrub says of the claim as it was sent first, with this edit: the proof that it
     * would have been stopped. Empty when the lesson has no edit.
     */
    public List<Finding> replay(Lesson lesson) {
        Optional<LearnedEdits.Lesson> edit = findEdit(lesson);
        if (edit.isEmpty()) {
            return List.of();
        }
        DenialCase one =
                cases.find(lesson.caseId())
                        .orElseThrow(() -> new NoSuchElementException("The case is gone"));
        ScrubContext context =
                new ScrubContext(
                        LocalDate.now(clock),
                        FILING_DAYS,
                        List.of(),
                        List.of(),
                        List.of(edit.get().edit()),
                        note.noteOf(one.encounterId()));
        return shelf.national().check(claims.originalVersion(one.claimId()), context).stream()
                .filter(finding -> finding.edit().equals(edit.get().edit().id()))
                .toList();
    }

    /** From now on the edit stops such a claim. */
    @Transactional
    public void accept(long lessonId) {
        Lesson lesson = get(lessonId);
        Integer number = lesson.editNumber();
        if (number == null) {
            throw new IllegalStateException("This lesson proposes no edit.");
        }
        edits.accept(number);
        audit.did("accepted the edit of", "lesson", String.valueOf(lessonId), null, lesson.code());
    }

    /** The edit will not be used. */
    @Transactional
    public void refuse(long lessonId) {
        Integer number = get(lessonId).editNumber();
        if (number != null) {
            edits.refuse(number);
        }
    }

    private List<Lesson> list(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .params(Tenancy.practiceId(), value)
                .query((row, n) ->
                        new Lesson(
                                row.getLong(1),
                                row.getLong(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                Money.cents(row.getLong(8)),
                                row.getObject(9, Integer.class),
                                row.getTimestamp(10).toInstant()))
                .list();
    }
}
