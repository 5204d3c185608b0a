package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the book says of a code, of two codes, and of seventh characters. */
class I05_KnowsTheConventionsTest {
    private static final LocalDate DAY = LocalDate.of(2030, 1, 1);

    @TempDir Path folder;
    private Shelf shelf;
    private Diagnoses book;

    @BeforeEach
    void openTheInventedBook() throws IOException {
        shelf = new Shelf(folder);
        shelf.load(
                "tabular-2030.xml",
                Shelf.fixture(I05_KnowsTheConventionsTest.class, "tabular-2030.xml"));
        shelf.load(
                "icd10cm-order-2030.txt",
                Shelf.fixture(I05_KnowsTheConventionsTest.class, "icd10cm-order-2030.txt"));
        book = Diagnoses.on(shelf.store(), DAY);
    }

    @Test
    void theTreeIsClimbedAndDescended() {
        assertThat(book.parents("A00.0"))
                .extracting(Node::display)
                .containsExactly("Chapter 1", "A00-A09", "A00-A04", "A00");
        assertThat(book.parents("S01.0XXA"))
                .extracting(Node::display)
                .containsExactly("Chapter 2", "S00-T14", "S01", "S01.0", "S01.0X");
        assertThat(book.chapters()).extracting(Node::key).containsExactly("001", "002");
        assertThat(book.children("001")).extracting(Node::display).containsExactly("A00-A09");
        assertThat(book.children("A00-A04"))
                .extracting(Node::display)
                .containsExactly("A00", "A04", "A0A");
        assertThat(book.children("A00")).extracting(Node::key).containsExactly("A000", "A001");
        assertThat(book.children("S01.0X"))
                .extracting(Node::key)
                .containsExactly("S010XXA", "S010XXS");
        assertThat(book.find("A00.1")).hasValue(new Node("A001", "Other blue fever", true));
        assertThat(book.find("A00")).hasValue(new Node("A00", "Blue fever", false));
        assertThat(book.find("A99")).isEmpty();
        assertThat(book.find("no code")).isEmpty();
        assertThat(book.find("")).isEmpty();
    }

    @Test
    void notesAreInheritedAndSayWhereTheyStand() {
        assertThat(book.notes("A00.1"))
                .extracting(said -> said.at().display() + " " + said.kind() + ": " + said.text())
                .containsExactly(
                        "A00.1 EXCLUDES1: blue fever of the left ear (A00.0)",
                        "A00 INCLUSION: Azure fever",
                        "A00 INCLUSION: Fever, blue",
                        "A00 CODE_FIRST: underlying disease, such as:",
                        "A00 CODE_FIRST: green disease (A05.-)",
                        "A00-A04 EXCLUDES1: fever of the newborn (P81-P83)",
                        "A00-A09 EXCLUDES2: sequelae of fevers (B90)",
                        "Chapter 1 USE_ADDITIONAL: code to identify resistance (Z16.-)");
        assertThat(book.notes("S01.0XXA", NoteKind.CODE_ALSO))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.codes())
                                .extracting(Said.Range::display)
                                .containsExactly("A00-A04"));
        assertThat(book.inclusionTerms("A00")).containsExactly("Azure fever", "Fever, blue");
        assertThat(book.inclusionTerms("A00.0")).isEmpty();
    }

    @Test
    void codesThatExcludeEachOtherAreToldEitherWayRound() {
        Conflict conflict = book.excludes1Between("A00.0", "A00.1").orElseThrow();
        assertThat(conflict.code()).isEqualTo("A001");
        assertThat(conflict.other()).isEqualTo("A000");
        assertThat(conflict.because().text()).isEqualTo("blue fever of the left ear (A00.0)");
        assertThat(book.excludes1Between("A001", "A000")).hasValue(conflict);
        assertThat(book.excludes1Between("A00.0", "A05.9")).isEmpty();
        assertThat(book.excludes1Between("A00.1", "A00.1")).isEmpty();
        assertThat(book.excludes1Among(List.of("A00.1", "A05.9", "A00.0"))).hasSize(1);
    }

    @Test
    void aNoteThatAsksForACharacterMeansOnlyCodesWithIt() {
        assertThat(book.excludes1Between("S01.0XXA", "T14.XXXB")).isPresent();
        assertThat(book.excludes1Between("S01.0XXA", "T14.XXXA")).isEmpty();
    }

    @Test
    void codeFirstAndUseAdditionalSayTheSameOrder() {
        Sequence sequence = book.sequence("A00.0", "A05.9").orElseThrow();
        assertThat(sequence.first()).isEqualTo("A059");
        assertThat(sequence.second()).isEqualTo("A000");
        assertThat(book.sequence("A05.9", "A00.0")).hasValue(sequence);
        assertThat(book.sequence("A00.0", "T14")).isEmpty();
        assertThat(book.codeAlso("S01.0XXA", "A04")).isPresent();
        assertThat(book.codeAlso("S01.0XXA", "A0A")).isEmpty();
    }

    /** In this order file A0A stands before A04, and so within A00-A04. */
    @Test
    void theOrderFileHasTheLastWordOnARange() throws IOException {
        String order =
                Shelf.fixture(I05_KnowsTheConventionsTest.class, "icd10cm-order-2030.txt")
                        .replace("00004 A04", "00005 A04")
                        .replace("00005 A0A", "00004 A0A");
        shelf.load("icd10cm-order-2031.txt", order);
        Diagnoses later = Diagnoses.on(shelf.store(), LocalDate.of(2031, 1, 1));

        assertThat(later.codeAlso("S01.0XXA", "A0A")).isPresent();
        assertThat(later.codeAlso("S01.0XXA", "A05.9")).isEmpty();
        assertThat(later.children("A00-A04"))
                .extracting(Node::key)
                .containsExactly("A00", "A0A", "A04");
    }

    @Test
    void aCodeThatWantsAnotherFirstSaysSoUntilItIsThere() {
        assertThat(book.firstNotGiven("A00.0", List.of("S01.0XXA"))).isPresent();
        assertThat(book.firstNotGiven("A00.0", List.of("S01.0XXA", "A05.9"))).isEmpty();
        assertThat(book.firstNotGiven("A05.9", List.of())).isEmpty();
    }

    @Test
    void seventhCharactersAreInheritedAndPadded() {
        assertThat(book.seventhCharacters("S01.0"))
                .containsExactly(
                        new SeventhCharacter('A', "first visit"),
                        new SeventhCharacter('S', "later trouble; trouble that came late"));
        assertThat(book.seventhCharacters("A00.0")).isEmpty();
        assertThat(book.complete("S01.0", 'A')).map(Node::key).hasValue("S010XXA");
        assertThat(book.complete("S01.0X", 'S')).map(Node::key).hasValue("S010XXS");
        assertThat(book.complete("S01.0", 'D')).isEmpty();
        assertThat(book.complete("A00.0", 'A')).isEmpty();
        assertThat(book.complete("S01.0XXA", 'A')).isEmpty();
    }

    @Test
    void titlesSayWhatIsUnspecifiedOtherOrAManifestation() {
        assertThat(book.isUnspecified("A05.9")).isTrue();
        assertThat(book.isUnspecified("A00.0")).isFalse();
        assertThat(book.isOther("A00.1")).isTrue();
        assertThat(book.isManifestation("A04")).isTrue();
        assertThat(book.mayBePrincipal("A04")).isFalse();
        assertThat(book.mayBePrincipal("A00.0")).isTrue();
    }

    @Test
    void whatAReleaseAddsIsNotThereTheDayBefore() throws IOException {
        shelf.load(
                "icd10cm-order-2031.txt",
                """
                00001 A00     0 Blue fever                                                   Blue fever
                00002 A001    1 Blue fever of other places                                   Blue fever of other places
                00003 A002    1 Blue fever of the nose                                       Blue fever of the nose
                """);
        Diagnoses before = Diagnoses.on(shelf.store(), LocalDate.of(2030, 9, 30));
        Diagnoses after = Diagnoses.on(shelf.store(), LocalDate.of(2030, 10, 1));

        assertThat(before.isValid("A00.2")).isFalse();
        assertThat(after.isValid("A00.2")).isTrue();
        assertThat(before.isValid("A00.0")).isTrue();
        assertThat(after.isValid("A00.0")).isFalse();
        assertThat(before.find("A00.1")).map(Node::title).hasValue("Other blue fever");
        assertThat(after.find("A00.1")).map(Node::title).hasValue("Blue fever of other places");
        assertThat(after.validity("A00.0"))
                .containsExactly(
                        new Interval(LocalDate.of(2029, 10, 1), LocalDate.of(2030, 9, 30)));
        assertThat(after.validity("A00.1"))
                .containsExactly(new Interval(LocalDate.of(2029, 10, 1), null));
        assertThat(after.notes("A00.2", NoteKind.CODE_FIRST)).hasSize(2);
    }

    @Test
    void withoutABookNothingIsKnownAndNothingBreaks() {
        Diagnoses empty = Diagnoses.on(shelf.store(), LocalDate.of(2020, 1, 1));

        assertThat(empty.find("A00.0")).isEmpty();
        assertThat(empty.notes("A00.0")).isEmpty();
        assertThat(empty.parents("A00.0")).isEmpty();
        assertThat(empty.children("A00")).isEmpty();
        assertThat(empty.excludes1Between("A00.0", "A00.1")).isEmpty();
        assertThat(empty.complete("S01.0", 'A')).isEmpty();
        assertThat(empty.seventhCharacters("S01.0")).isEmpty();
        assertThat(empty.isPoaExempt("A00.0")).isFalse();
        assertThat(empty.hasPoaList()).isFalse();
        assertThat(empty.hasTabularList()).isFalse();
        assertThat(book.hasTabularList()).isTrue();
    }
}
