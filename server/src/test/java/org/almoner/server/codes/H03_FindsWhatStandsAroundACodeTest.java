package org.almoner.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.CodeBook;
import org.almoner.codes.store.CodeStore;
import org.almoner.server.testing.SmallShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Sides, seventh characters and open instructions, with the list of codes loaded as well. */
class H03_FindsWhatStandsAroundACodeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 5);

    private final Shelf shelf;
    private final DiagnosisPages pages;

    H03_FindsWhatStandsAroundACodeTest(@TempDir Path folder) {
        CodeStore store = SmallShelf.into(folder, true);
        Clock clock = Clock.fixed(Instant.parse("2025-10-05T12:00:00Z"), ZoneOffset.UTC);
        shelf = new Shelf(CodeLibrary.open(folder, clock, Duration.ZERO), clock);
        pages = new DiagnosisPages(CodeBook.of(store));
    }

    private CodePage page(String code) {
        return pages.find(code, shelf.on(DAY)).orElseThrow();
    }

    private static String said(List<CodePage.Choice> choices) {
        return choices.stream()
                .map(each -> each.word() + " " + each.code() + (each.here() ? "*" : ""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aStemIsCompletedByItsSeventhCharacters() {
        assertThat(said(page("S52.501").sevenths()))
                .isEqualTo("A S52.501A, D S52.501D, S S52.501S");
        assertThat(page("S52.501").children()).isEmpty();
        assertThat(said(page("S52.501D").sevenths()))
                .isEqualTo("A S52.501A, D S52.501D*, S S52.501S");
    }

    @Test
    void theOtherSideKeepsTheSeventhCharacter() {
        assertThat(said(page("S52.501D").sides()))
                .isEqualTo("right S52.501D*, left S52.502D, unspecified S52.509D");
        assertThat(page("E11.22").sides()).isEmpty();
    }

    @Test
    void aCodeIsValidInItsTimeOnly() {
        assertThat(page("E11.22").valid()).isTrue();
        assertThat(page("E11").valid()).isFalse();
        assertThat(page("E11").chips()).extracting(Chip::text).contains("category");
        assertThat(pages.find("E11.22", shelf.on(DAY.minusYears(1))).orElseThrow().thin()).isTrue();
    }

    @Test
    void pagesAreTurnedAmongNeighboursAndUpwardsAtTheEnd() {
        CodePage last = page("E11.29");
        assertThat(String.valueOf(last.previous())).contains("E11.22");
        assertThat(String.valueOf(last.next())).contains("E11.9");
        assertThat(String.valueOf(page("E11.9").next())).contains("Chapter 14");
        assertThat(String.valueOf(page("E11.22").previous())).contains("E11.2,");
    }

    @Test
    void theBooksAskForWhatIsNotThereYet() {
        Instructions instructions = new Instructions(shelf);
        assertThat(instructions.listOpen(List.of("E1122"), DAY))
                .extracting(each -> each.brief() + " -> " + each.asks())
                .containsExactly("use additional N18.1-N18.6 -> N18");
        assertThat(instructions.listOpen(List.of("E1122", "N186"), DAY)).isEmpty();
        assertThat(instructions.listOpen(List.of("N186"), DAY))
                .extracting(each -> each.brief() + " -> " + each.only())
                .containsExactly("code first E11.22 -> E1122");
        assertThat(instructions.listOpen(List.of("E119", "E109"), DAY))
                .extracting(Instructions.Instruction::brief)
                .containsExactly("excludes1 E10.9");
    }
}
