package org.almoner.codes.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.Release.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

class D01_KeepsEveryReleaseTest {

    private static final PublishedSet COLOURS =
            PublishedSet.of(
                    "colours",
                    "Colours",
                    1,
                    Column.code("code").asKey(),
                    Column.number("shade").asKey(),
                    Column.text("title"),
                    Column.day("from"),
                    Column.day("to"),
                    Column.decimal("price", 2));

    private static final LocalDate OLD = LocalDate.of(2024, 10, 1);
    private static final LocalDate NEW = LocalDate.of(2025, 10, 1);

    @TempDir Path folder;

    @Test
    void everyCellComesBackAsItWasPut() {
        TableDraft draft = new TableDraft(COLOURS);
        draft.row().code(0, "RED").number(1, 2).text(2, "dark red — Ä").number(5, 1250);
        draft.row().code(0, "BLUE").number(1, 7).text(2, "navy").day(3, OLD).day(4, NEW);
        draft.row().code(0, "RED").number(1, 1).text(2, "navy");
        load(draft, OLD, "a");

        Table table = open().find(COLOURS, OLD).orElseThrow();

        assertThat(rows(table))
                .containsExactly(
                        "BLUE|7|navy|2024-10-01|2025-10-01|",
                        "RED|1|navy|||",
                        "RED|2|dark red — Ä|||12.50");
        assertThat(table.find(Packed.of("RED"))).isEqualTo(1);
        assertThat(table.find(Packed.of("RED"), 2)).isEqualTo(2);
        assertThat(table.find(Packed.of("RED"), 3)).isEqualTo(-1);
        assertThat(table.find(Packed.of("ROSE"))).isEqualTo(-1);
        assertThat(table.holdsOn(3, 4, 0, OLD.toEpochDay())).isTrue();
        assertThat(table.holdsOn(3, 4, 0, OLD.toEpochDay() - 1)).isFalse();
        assertThat(table.holdsOn(3, 4, 0, NEW.toEpochDay() + 1)).isFalse();
    }

    @Test
    void aDaySeesTheReleaseThatWasInForce() {
        load(draft("OLD"), OLD, "a");
        load(draft("NEW"), NEW, "b");

        CodeStore store = open();

        assertThat(store.find(COLOURS, NEW.minusDays(1)).map(t -> t.code(0, 0))).hasValue("OLD");
        assertThat(store.find(COLOURS, NEW).map(t -> t.code(0, 0))).hasValue("NEW");
        assertThat(store.find(COLOURS, OLD.minusDays(1))).isEmpty();
        assertThat(store.list())
                .extracting(Release::id)
                .containsExactly("colours@2024-10-01", "colours@2025-10-01");
    }

    @Test
    void rowsWithTheirOwnDaysAnswerForThePast() {
        load(draft("OLD"), OLD, "a");

        assertThat(
                        CodeStore.open(folder, List.of(COLOURS.withHistory()))
                                .find(COLOURS.withHistory(), LocalDate.of(2001, 1, 1)))
                .isPresent();
    }

    @Test
    void theSameFileAgainIsNothingNewAndAnotherForThatDayIsItsNextEdition() {
        load(draft("ONE"), OLD, "a");
        assertThat(load(draft("ONE"), OLD, "a")).isEmpty();
        assertThat(load(draft("TWO"), OLD, "b"))
                .extracting(Release::id)
                .containsExactly("colours@2024-10-01.2");

        assertThat(open().find(COLOURS, OLD).map(t -> t.code(0, 0))).hasValue("TWO");
        assertThat(open().list(COLOURS)).hasSize(2);
    }

    @Test
    void aDamagedFileIsToldAndTheOthersStayInForce() throws IOException {
        load(draft("OLD"), OLD, "a");
        load(draft("NEW"), NEW, "b");
        Path newer = folder.resolve("colours@2025-10-01.table");
        Files.write(newer, new byte[] {1}, StandardOpenOption.APPEND);

        CodeStore store = open();

        assertThat(store.problems())
                .containsExactly(
                        "colours@2025-10-01.table cannot be used (it is cut or has grown);"
                                + " delete it and load its release again.");
        assertThat(store.find(COLOURS, NEW).map(t -> t.code(0, 0))).hasValue("OLD");
    }

    private TableDraft draft(String code) {
        return new TableDraft(COLOURS).row().code(0, code).number(1, 1);
    }

    private List<Release> load(TableDraft draft, LocalDate from, String file) {
        return open().add(
                        List.of(
                                new Addition(
                                        draft, from, "test", List.of(new Source(file, file)))));
    }

    private CodeStore open() {
        return CodeStore.open(folder, List.of(COLOURS));
    }

    private static List<String> rows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> String.join("|", cells(table, row)))
                .toList();
    }

    private static List<String> cells(Table table, int row) {
        return IntStream.range(0, table.set().columns().size())
                .mapToObj(column -> table.shown(column, row))
                .toList();
    }
}
