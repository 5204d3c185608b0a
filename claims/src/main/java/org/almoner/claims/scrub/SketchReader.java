package org.almoner.claims.scrub;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.ScrubContext.Days;
import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.Enrolment;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.claims.ScrubContext.LearnedEdit;
import org.almoner.claims.ScrubContext.PayerFacts;
import org.almoner.claims.ScrubContext.Side;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Reads the lines of a sketch by their first words; what it says of the stay, a draft reads. */
final class SketchReader {

    private static final String PAST_CLAIM = "A-0900";
    private static final LocalDate LEARNED = LocalDate.of(2026, 1, 1);

    private final SketchDraft draft = new SketchDraft();
    private final List<HistoryLine> history = new ArrayList<>();
    private final List<LearnedEdit> learned = new ArrayList<>();
    private final List<DocumentedProcedure> documented = new ArrayList<>();
    private final Set<String> authorizedFirst = new HashSet<>();
    private final Set<String> referredFirst = new HashSet<>();
    private final List<Days> covered = new ArrayList<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private @Nullable LocalDate today;
    private String note = "";
    private int limit;
    private @Nullable String contractor;
    private boolean hasSexEdits;

    void read(int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        SketchWords words = new SketchWords(number, line);
        if (Character.isDigit(line.charAt(0))) {
            draft.add(new SketchLine(words));
        } else {
            String first = words.next("the first word");
            if (!takeContext(first, words) && !draft.take(first, words)) {
                throw words.expected(
                        "a line begins with a day of service, or with a word such as patient,"
                                + " payer, dx, place, before, by or today");
            }
        }
        words.end();
    }

    /** Whether the line was about what is known beside the claim. */
    private boolean takeContext(String first, SketchWords words) {
        switch (first) {
            case "today" -> today = words.day("today");
            case "before" -> history.add(before(words));
            case "chart" -> takeChart(words);
            case "learned" -> learned.add(learned(words));
            case "limit" ->
                    limit = words.whole(words.next("the number of days"), "the filing limit");
            case "asks-first" -> authorizedFirst.addAll(words.all());
            case "refers-first" -> referredFirst.addAll(words.all());
            case "contractor" -> contractor = words.next("the contractor's number");
            case "sex-edits" -> hasSexEdits = true;
            case "covered" -> covered.add(days(words));
            case "enrolled" -> enrolments.add(new Enrolment(words.next("the NPI"), days(words)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Days days(SketchWords words) {
        String text = words.next("the stretch of days");
        int until = text.indexOf("..");
        if (until < 0) {
            throw words.expected("days are written 2026-01-01..2026-12-31, or 2026-01-01..");
        }
        String to = text.substring(until + 2);
        return new Days(
                words.day(text.substring(0, until), "the first day"),
                to.isEmpty() ? null : words.day(to, "the last day"));
    }

    private void takeChart(SketchWords words) {
        if (words.isNext("says")) {
            note = note + words.rest() + "\n";
            return;
        }
        Side side =
                switch (words.next("left, right, both or says")) {
                    case "left" -> Side.LEFT;
                    case "right" -> Side.RIGHT;
                    case "both" -> Side.BOTH;
                    default -> throw words.expected("the chart documents left, right or both");
                };
        String code = words.next("the code");
        LocalDate day = words.day("the day");
        documented.add(
                new DocumentedProcedure(
                        code, side, day, "documented " + side.name().toLowerCase(Locale.ROOT)));
    }

    /** {@code learned RF-12 20610 50 since 2026-01-01 both knees, bilateral}. */
    private static LearnedEdit learned(SketchWords words) {
        String id = words.next("the edit's name");
        String code = words.next("the code");
        String modifier = words.next("the modifier");
        LocalDate since = words.isNext("since") ? words.day("its first day") : LEARNED;
        if (!words.hasMore()) {
            throw words.expected("the words that the note says are missing at its end");
        }
        return new LearnedEdit(
                id,
                code,
                Arrays.asList(words.rest().split(", *", -1)),
                modifier,
                since,
                "Claim A-0812 was denied for the missing modifier.");
    }

    /** {@code before 2026-01-15 27447-RT x1 by NPI as TAXONOMY of NPI pos 22 claim A-7}. */
    private static HistoryLine before(SketchWords words) {
        LocalDate day = words.day("the day");
        List<String> parts = Arrays.asList(words.next("the code").split("-", -1));
        String claim = PAST_CLAIM;
        String npi = SketchPeople.DOCTOR.npi();
        String group = SketchPeople.CLINIC.npi();
        String taxonomy = SketchPeople.DOCTOR.taxonomy();
        String place = "11";
        int units = 1;
        while (words.hasMore()) {
            String word = words.next("a word");
            switch (word) {
                case "by" -> {
                    npi = words.next("the NPI");
                    taxonomy = SketchPeople.taxonomy(words);
                }
                case "of" -> group = words.next("the group's NPI");
                // A facility's service has none.
                case "pos" -> place = words.isNext("-") ? "" : words.next("the place of service");
                case "claim" -> claim = words.next("the claim's number");
                default -> {
                    if (!word.startsWith("x")) {
                        throw words.expected(
                                "of an earlier service one may say x2, by, of, pos and claim, not "
                                        + word);
                    }
                    units = words.whole(word.substring(1), "the number of units");
                }
            }
        }
        return new HistoryLine(
                claim,
                parts.getFirst(),
                parts.subList(1, parts.size()),
                day,
                npi,
                units,
                place,
                group,
                taxonomy);
    }

    /** {@code accident auto 2026-02-28 CA}, {@code accident work 2026-02-28}. */
    static Accident accident(SketchWords words) {
        String cause =
                switch (words.next("auto, work or other")) {
                    case "auto" -> "AA";
                    case "work" -> "EM";
                    case "other" -> "OA";
                    default -> throw words.expected("an accident is auto, work or other");
                };
        LocalDate day = words.day("the day of the accident");
        return new Accident(cause, words.hasMore() ? words.next("the state") : null, day);
    }

    ClaimSketch finish() {
        LocalDate day = Objects.requireNonNullElseGet(today, () -> draft.lastDay().plusDays(1));
        return new ClaimSketch(
                draft.claim(),
                new ScrubContext(
                        day,
                        limit,
                        documented,
                        history,
                        learned,
                        note,
                        authorizedFirst,
                        new PayerFacts(
                                contractor, hasSexEdits, referredFirst, covered, enrolments)));
    }
}
