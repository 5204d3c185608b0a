package org.almoner.codes.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.hcpcs.HcpcsSets;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.lists.ListSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Release.Source;
import org.almoner.codes.store.Table;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class L05_SaysWhatAReleaseChangedTest {

    private static final LocalDate OLD = LocalDate.of(2024, 10, 1);
    private static final LocalDate NEW = LocalDate.of(2025, 10, 1);

    private static final PublishedSet FEES =
            PublishedSet.of(
                    "fees",
                    "Fees",
                    1,
                    Column.code("code").asKey(),
                    Column.code("modifier").asKey(),
                    Column.decimal("fee", 2));

    @TempDir Path folder;

    @Test
    void newGoneRewordedAndDividedCodesAreTold() {
        TableDraft old = new TableDraft(IcdSets.ICD10CM);
        diagnosis(old, "X01", "A family", 0, 1);
        diagnosis(old, "X011", "Gone with a successor", 1, 2);
        diagnosis(old, "X013", "Said one way", 1, 3);
        diagnosis(old, "X014", "Divided", 1, 4);
        diagnosis(old, "X015", "Stays", 1, 5);
        load(old, OLD);
        TableDraft recent = new TableDraft(IcdSets.ICD10CM);
        diagnosis(recent, "X01", "A family", 0, 1);
        diagnosis(recent, "X012", "In its place", 1, 2);
        diagnosis(recent, "X013", "Said another way", 1, 3);
        diagnosis(recent, "X014", "Divided", 0, 4);
        diagnosis(recent, "X0140", "One part of it", 1, 5);
        diagnosis(recent, "X015", "Stays", 1, 6);
        load(recent, NEW);
        TableDraft conversion = new TableDraft(IcdSets.CONVERSION);
        conversion.row().code(0, "X012").code(IcdSets.PREVIOUS, "X011");
        conversion.row().code(0, "X0140").code(IcdSets.PREVIOUS, "X014");
        load(conversion, NEW);

        assertThat(changes(IcdSets.ICD10CM))
                .containsExactly(
                        "gone X011: Gone with a successor ->  [X012]",
                        "new X012:  -> In its place []",
                        "reworded X013: Said one way -> Said another way []",
                        "divided X014: Divided -> Divided [X0140]",
                        "new X0140:  -> One part of it []");
    }

    @Test
    void aListThatKeepsWhatEndedTellsTheSameAsOneThatDropsIt() {
        TableDraft old = new TableDraft(ListSets.CARC);
        reason(old, "1", null);
        reason(old, "2", null);
        reason(old, "3", null);
        load(old, OLD);
        TableDraft recent = new TableDraft(ListSets.CARC);
        reason(recent, "1", null);
        reason(recent, "2", LocalDate.of(2025, 1, 1));
        load(recent, NEW);

        assertThat(changes(ListSets.CARC))
                .containsExactly("gone 2: A reason ->  []", "gone 3: A reason ->  []");
    }

    @Test
    void aSupplyThatEndedIsGoneThoughTheFileKeepsItForAWhile() {
        TableDraft old = new TableDraft(HcpcsSets.CODES);
        old.row().code(HcpcsSets.CODE, "Z1000").text(HcpcsSets.TITLE, "A supply");
        load(old, OLD);
        TableDraft recent = new TableDraft(HcpcsSets.CODES);
        recent.row()
                .code(HcpcsSets.CODE, "Z1000")
                .text(HcpcsSets.TITLE, "A supply")
                .day(HcpcsSets.ENDED, NEW.minusDays(1));
        load(recent, NEW);

        assertThat(changes(HcpcsSets.CODES)).containsExactly("gone Z1000: A supply ->  []");
    }

    @Test
    void whatStandsBesideATitleIsToldByItsColumn() {
        TableDraft old = new TableDraft(FEES);
        old.row().code(0, "A1").code(1, "TC").number(2, 100);
        old.row().code(0, "A1").number(2, 250);
        load(old, OLD);
        TableDraft recent = new TableDraft(FEES);
        recent.row().code(0, "A1").number(2, 250);
        recent.row().code(0, "A1").code(1, "TC").number(2, 125);
        load(recent, NEW);

        assertThat(changes(FEES)).containsExactly("changed A1 TC: fee 1.00 -> fee 1.25 []");
    }

    private List<String> changes(PublishedSet set) {
        List<String> told = new ArrayList<>();
        List<Table> releases = store().list(set);
        new ReleaseDiff(CodeBook.of(store()))
                .compare(
                        releases.getFirst(),
                        releases.getLast(),
                        change ->
                                told.add(
                                        "%s %s: %s -> %s %s"
                                                .formatted(
                                                        change.kind().word(),
                                                        change.code(),
                                                        change.before(),
                                                        change.after(),
                                                        change.successors())));
        return told;
    }

    private static void diagnosis(
            TableDraft draft, String code, String title, int billable, int order) {
        draft.row()
                .code(IcdSets.CODE, code)
                .text(IcdSets.TITLE, title)
                .number(IcdSets.BILLABLE, billable)
                .number(IcdSets.ORDER, order);
    }

    private static void reason(TableDraft draft, String code, @Nullable LocalDate to) {
        draft.row()
                .code(ListSets.CODE, code)
                .text(ListSets.TITLE, "A reason")
                .day(ListSets.TO, to)
                .number(ListSets.USABLE, 1);
    }

    private void load(TableDraft draft, LocalDate from) {
        store().add(List.of(new Addition(draft, from, "test", List.of(new Source("a", "a")))));
    }

    private CodeStore store() {
        List<PublishedSet> sets = new ArrayList<>(PublishedSets.list());
        sets.add(FEES);
        return CodeStore.open(folder, sets);
    }
}
