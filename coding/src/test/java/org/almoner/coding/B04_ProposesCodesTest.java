package org.almoner.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

class B04_ProposesCodesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CodeBook BOOK = CodeBook.starter();
    private static final CandidateFinder FINDER = new CandidateFinder(BOOK);

    private static final String NOTE =
            """
            CC: knees hurt
            HPI: Both knees ache on stairs. Denies chest pain. Her mother had gout.
            PMH: asthma
            Exam: Crepitus of each knee, no effusion.
            Assessment:
            1. Bilateral primary osteoarthritis, knee
            2. DM2 with diabetic polyneuropathy
            3. HTN, at goal
            Plan: injected both knees. Rule out gout if swelling comes.
            """;

    @Test
    void supportIsTheNotesOwnWordsBestFirst() {
        assertThat(quotes("M17.0")).startsWith("Bilateral primary osteoarthritis, knee");
        assertThat(quotes("E11.42")).startsWith("DM2 with diabetic polyneuropathy");
        assertThat(quotes("I10")).containsExactly("HTN");
        assertThat(quotes("L84")).isEmpty();
    }

    @Test
    void proposesWhatStandsAffirmedAndSetsTheRestAside() {
        List<Candidate> found = FINDER.candidates(NoteReader.read(NOTE), DAY);
        assertThat(found.stream().filter(c -> !c.isSetAside()).map(c -> c.code().display()))
                .contains("M17.0", "E11.42", "I10")
                .doesNotContain("E11.9", "R07.9", "M10.9");
        assertThat(found.stream().filter(Candidate::isSetAside).map(B04_ProposesCodesTest::line))
                .contains(
                        "R07.9 denied or ruled out in the note",
                        "M10.9 about the family",
                        "J45.909 told as history");
    }

    /** The 1 of a category is not that of a type. */
    @Test
    void aNumberBelongsToTheWordBeforeIt() {
        Note note =
                NoteReader.read(
                        """
                        Assessment and Plan
                        Type 2 diabetes with diabetic polyneuropathy, risk category 1.
                        """);
        assertThat(FINDER.candidates(note, DAY).stream().map(c -> c.code().display()))
                .contains("E11.42")
                .doesNotContain("E10.42");
        assertThat(SupportFinder.support(note, code("E11.42")))
                .extracting(Quote::quote)
                .containsExactly("Type 2 diabetes with diabetic polyneuropathy");
    }

    @Test
    void whatIsAReasonToComeBackIsSetAside() {
        Note note =
                NoteReader.read(
                        """
                        Assessment: Primary osteoarthritis of both knees, injected today. Come back
                        sooner for fever, a hot knee, or pain that keeps him awake.
                        """);
        List<Candidate> found = FINDER.candidates(note, DAY);
        assertThat(found.stream().filter(c -> !c.isSetAside()).map(c -> c.code().display()))
                .containsExactly("M17.0");
        assertThat(found.stream().filter(Candidate::isSetAside).map(B04_ProposesCodesTest::line))
                .contains("R50.9 something to look out for, not found today");
    }

    /** A book changes on a few days only, so its words are sorted once for each stretch of days. */
    @Test
    void theWordsToLookForAreSortedOncePerRelease() {
        Code before = gout(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30), "Gout of old");
        Code after = gout(LocalDate.of(2026, 10, 1), null, "Gout anew");
        CandidateFinder finder = new CandidateFinder(CodeBook.of(List.of(before, after)));
        assertThat(finder.wanted(DAY))
                .isSameAs(finder.wanted(DAY.plusDays(1)))
                .isNotSameAs(finder.wanted(LocalDate.of(2026, 10, 1)));
        Note note = NoteReader.read("Gout of old, gout anew.");
        assertThat(finder.candidates(note, DAY))
                .extracting(Candidate::code)
                .containsExactly(before);
        assertThat(finder.candidates(note, LocalDate.of(2026, 10, 1)))
                .extracting(Candidate::code)
                .containsExactly(after);
        assertThat(finder.candidates(note, LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void everyProposedCodeIsBillableOnTheDay() {
        assertThat(FINDER.candidates(NoteReader.read(NOTE), DAY))
                .allMatch(c -> c.code().billable() && c.code().isValidOn(DAY));
    }

    /** The rule of the house: a quote that is not verbatim in the note is never shown. */
    @Test
    void everyQuoteIsVerbatimInTheNoteWhateverTheNote() {
        Random random = new Random(20260302);
        String[] words = {
            "left", "knee", "pain", "no", "DM2", "with", "\n", "Assessment:", "HTN", ". ", "ckd",
            "denies", "both", "feet", "hammer toe", "\t", "é", "history of", "gout", "; ", "R",
                    "hip"
        };
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            Note note = NoteReader.read(text.toString());
            for (Candidate candidate : FINDER.candidates(note, DAY)) {
                candidate.quotes().forEach(quote -> assertVerbatim(note, quote));
            }
            SupportFinder.support(note, code("M17.0")).forEach(q -> assertVerbatim(note, q));
            note.sides()
                    .forEach(side ->
                            assertThat(note.text().startsWith(side.quote(), side.offset()))
                                    .isTrue());
        }
    }

    private static void assertVerbatim(Note note, Quote quote) {
        assertThat(note.text().substring(quote.offset(), quote.offset() + quote.length()))
                .isEqualTo(quote.quote())
                .isNotBlank();
    }

    private static List<String> quotes(String code) {
        return SupportFinder.support(NoteReader.read(NOTE), code(code)).stream()
                .map(Quote::quote)
                .toList();
    }

    private static Code code(String code) {
        return BOOK.find(CodeSystem.ICD10CM, code, DAY).orElseThrow();
    }

    private static String line(Candidate candidate) {
        return candidate.code().display() + " " + candidate.setAside();
    }

    private static Code gout(LocalDate from, @Nullable LocalDate to, String title) {
        return new Code(CodeSystem.ICD10CM, "M109", title, true, from, to);
    }
}
