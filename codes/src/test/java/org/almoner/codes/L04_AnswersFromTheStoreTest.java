package org.almoner.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.lists.ListSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.Release.Source;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class L04_AnswersFromTheStoreTest {

    private static final LocalDate OLD = LocalDate.of(2024, 10, 1);
    private static final LocalDate NEW = LocalDate.of(2025, 10, 1);
    private static final LocalDate LAST_OLD = NEW.minusDays(1);

    @TempDir Path folder;

    @Test
    void withoutAnythingLoadedTheStarterSetAnswers() {
        assertThat(book().find(CodeSystem.ICD10CM, "E11.9", NEW)).isPresent();
        assertThat(book().isWhole(CodeSystem.ICD10CM, NEW)).isFalse();
        assertThat(book().isWhole(CodeSystem.PLACE_OF_SERVICE, NEW)).isTrue();
        assertThat(book().list()).hasSameSizeAs(CodeBook.starter().list());
    }

    @Test
    void aNewCodeHoldsFromItsReleaseAndAGoneOneUntilTheNext() {
        twoYears();
        CodeBook book = book();

        assertThat(book.find(CodeSystem.ICD10CM, "X01.2", LAST_OLD)).isEmpty();
        assertThat(book.find(CodeSystem.ICD10CM, "X01.2", NEW)).isPresent();
        assertThat(book.find(CodeSystem.ICD10CM, "X01.1", LAST_OLD)).isPresent();
        assertThat(book.find(CodeSystem.ICD10CM, "X01.1", NEW)).isEmpty();
        assertThat(shown(book.history(CodeSystem.ICD10CM, "x011")))
                .containsExactly("X01.1 An old one, 2024-10-01 to 2025-09-30");
        assertThat(shown(book.history(CodeSystem.ICD10CM, "X01.2")))
                .containsExactly("X01.2 A new one, 2025-10-01");
    }

    @Test
    void aMeaningThatStaysIsOneAndAChangedOneIsTwo() {
        twoYears();
        CodeBook book = book();

        assertThat(shown(book.history(CodeSystem.ICD10CM, "X01")))
                .containsExactly("X01 A family (heading), 2024-10-01");
        assertThat(shown(book.history(CodeSystem.ICD10CM, "X01.3")))
                .containsExactly(
                        "X01.3 Said one way, 2024-10-01 to 2025-09-30",
                        "X01.3 Said another way, 2025-10-01");
        assertThat(shown(book.history(CodeSystem.ICD10CM, "X01.4")))
                .containsExactly(
                        "X01.4 Divided later, 2024-10-01 to 2025-09-30",
                        "X01.4 Divided later (heading), 2025-10-01");
    }

    @Test
    void whatEndedNamesWhatCameAfterIt() {
        twoYears();
        TableDraft conversion = new TableDraft(IcdSets.CONVERSION);
        conversion
                .row()
                .code(0, "X012")
                .code(IcdSets.PREVIOUS, "X011")
                .code(IcdSets.PREVIOUS_TO, "X011")
                .day(IcdSets.EFFECTIVE, NEW);
        conversion
                .row()
                .code(0, "X019")
                .code(IcdSets.PREVIOUS, "X011")
                .code(IcdSets.PREVIOUS_TO, "X011")
                .day(IcdSets.EFFECTIVE, NEW);
        load(conversion, NEW);

        assertThat(book().listSuccessors(CodeSystem.ICD10CM, "X01.1", NEW))
                .extracting(Code::display)
                .containsExactly("X01.2");
    }

    @Test
    void whatCameAfterARangeCameAfterEachCodeOfIt() {
        twoYears();
        TableDraft conversion = new TableDraft(IcdSets.CONVERSION);
        conversion
                .row()
                .code(0, "X012")
                .code(IcdSets.PREVIOUS, "X010")
                .code(IcdSets.PREVIOUS_TO, "X013")
                .day(IcdSets.EFFECTIVE, NEW);
        load(conversion, NEW);

        assertThat(book().listSuccessors(CodeSystem.ICD10CM, "X01.1", NEW))
                .extracting(Code::display)
                .containsExactly("X01.2");
        assertThat(book().listSuccessors(CodeSystem.ICD10CM, "X01.4", NEW)).isEmpty();
    }

    @Test
    void daysBeforeTheFirstReleaseAreAnsweredFromTheStarterSet() {
        twoYears();

        assertThat(book().find(CodeSystem.ICD10CM, "E11.9", OLD.minusDays(1))).isPresent();
        assertThat(book().find(CodeSystem.ICD10CM, "E11.9", OLD)).isEmpty();
        assertThat(book().findEver(CodeSystem.ICD10CM, "E11.9").orElseThrow().to())
                .isEqualTo(OLD.minusDays(1));
    }

    @Test
    void theCodeEditorKnowsTheDaysBeforeTheFirstRelease() {
        twoYears();
        TableDraft edits = new TableDraft(IcdSets.CM_EDITS);
        edit(edits, "X011", LocalDate.of(2015, 10, 1), LAST_OLD);
        edit(edits, "X014", LocalDate.of(2020, 10, 1), LAST_OLD);
        edit(edits, "X012", NEW, LocalDate.of(2026, 9, 30));
        edit(edits, "X098", LocalDate.of(2025, 4, 1), LocalDate.of(2026, 9, 30));
        edit(edits, "X099", LocalDate.of(2015, 10, 1), LocalDate.of(2018, 9, 30));
        load(edits, NEW);
        CodeBook book = book();

        assertThat(shown(book.history(CodeSystem.ICD10CM, "X01.1")))
                .containsExactly("X01.1 An old one, 2015-10-01 to 2025-09-30");
        assertThat(book.find(CodeSystem.ICD10CM, "X01.4", LocalDate.of(2020, 9, 30))).isEmpty();
        assertThat(book.find(CodeSystem.ICD10CM, "X01.4", LocalDate.of(2020, 10, 1))).isPresent();
        assertThat(book.find(CodeSystem.ICD10CM, "X09.9", LocalDate.of(2018, 9, 30))).isPresent();
        assertThat(shown(book.history(CodeSystem.ICD10CM, "X01.2")))
                .containsExactly("X01.2 A new one, 2025-10-01");
        assertThat(book.find(CodeSystem.ICD10CM, "X09.8", LAST_OLD)).isPresent();
        assertThat(book.isWhole(CodeSystem.ICD10CM, NEW)).isTrue();
    }

    @Test
    void aListsOwnDaysHoldBackBeforeItsFirstRelease() {
        TableDraft reasons = new TableDraft(ListSets.CARC);
        reason(reasons, "1", LocalDate.of(1995, 1, 1), null);
        reason(reasons, "63", null, LocalDate.of(2003, 10, 16));
        load(reasons, NEW);
        CodeBook book = book();

        assertThat(book.find(CodeSystem.CARC, "1", LocalDate.of(1995, 1, 1))).isPresent();
        assertThat(book.find(CodeSystem.CARC, "1", LocalDate.of(1994, 12, 31))).isEmpty();
        assertThat(book.find(CodeSystem.CARC, "63", LocalDate.of(2003, 10, 16))).isPresent();
        assertThat(book.find(CodeSystem.CARC, "63", LocalDate.of(2003, 10, 17))).isEmpty();
        assertThat(book.find(CodeSystem.CARC, "45", NEW)).isEmpty();
        assertThat(book.isWhole(CodeSystem.CARC, NEW)).isTrue();
        assertThat(book.isWhole(CodeSystem.CARC, NEW.plusYears(2))).isFalse();
    }

    @Test
    void aCodeThatIsNewInALaterListBeganOnItsOwnDay() {
        TableDraft old = new TableDraft(ListSets.CARC);
        reason(old, "1", null, null);
        load(old, OLD);
        TableDraft recent = new TableDraft(ListSets.CARC);
        reason(recent, "1", null, null);
        reason(recent, "63", LocalDate.of(2025, 3, 1), null);
        reason(recent, "64", null, null);
        load(recent, NEW);
        CodeBook book = book();

        assertThat(shown(book.history(CodeSystem.CARC, "63")))
                .containsExactly("63 A reason, 2025-03-01");
        assertThat(book.dated(CodeSystem.CARC, "63").isFirstKnown()).isTrue();
        assertThat(shown(book.history(CodeSystem.CARC, "64")))
                .containsExactly("64 A reason, 2024-10-02");
        assertThat(book.dated(CodeSystem.CARC, "64").isFirstKnown()).isFalse();
    }

    @Test
    void aCodeThatALaterListLacksEndedWhenItSaysSo() {
        TableDraft old = new TableDraft(ListSets.CARC);
        reason(old, "1", null, null);
        reason(old, "63", null, LocalDate.of(2025, 3, 1));
        load(old, OLD);
        TableDraft recent = new TableDraft(ListSets.CARC);
        reason(recent, "2", null, null);
        load(recent, NEW);
        CodeBook book = book();

        assertThat(book.find(CodeSystem.CARC, "1", NEW)).isEmpty();
        assertThat(book.dated(CodeSystem.CARC, "1").isLastKnown()).isFalse();
        assertThat(book.find(CodeSystem.CARC, "63", LAST_OLD)).isEmpty();
        assertThat(book.dated(CodeSystem.CARC, "63").isLastKnown()).isTrue();
    }

    @Test
    void aListThatKeepsWhatWasDeletedDoesNotBringItBack() {
        TableDraft old = new TableDraft(ListSets.CARC);
        reason(old, "1", LocalDate.of(1995, 1, 1), null);
        reason(old, "63", LocalDate.of(1995, 1, 1), LocalDate.of(2003, 10, 16));
        reason(old, "64", LocalDate.of(1995, 1, 1), null);
        load(old, OLD);
        TableDraft middle = new TableDraft(ListSets.CARC);
        reason(middle, "1", LocalDate.of(1995, 1, 1), null);
        load(middle, OLD.plusMonths(6));
        TableDraft recent = new TableDraft(ListSets.CARC);
        reason(recent, "1", null, null);
        reason(recent, "63", null, null);
        reason(recent, "64", null, null);
        load(recent, NEW);
        CodeBook book = book();

        assertThat(book.find(CodeSystem.CARC, "1", NEW)).isPresent();
        assertThat(book.find(CodeSystem.CARC, "63", NEW)).isEmpty();
        assertThat(book.find(CodeSystem.CARC, "64", NEW)).isPresent();
        assertThat(book.dated(CodeSystem.CARC, "1").isReturnKnown()).isTrue();
        assertThat(book.dated(CodeSystem.CARC, "64").isReturnKnown()).isFalse();
    }

    @Test
    void aLaterListSaysWhenACodeEndedWhileTheOneBeforeWasTheNewest() {
        TableDraft old = new TableDraft(ListSets.CARC);
        reason(old, "63", LocalDate.of(1995, 1, 1), null);
        load(old, OLD);
        TableDraft middle = new TableDraft(ListSets.CARC);
        reason(middle, "63", LocalDate.of(1995, 1, 1), LocalDate.of(2024, 12, 31));
        load(middle, OLD.plusMonths(6));
        TableDraft recent = new TableDraft(ListSets.CARC);
        reason(recent, "63", null, null);
        load(recent, NEW);

        assertThat(shown(book().history(CodeSystem.CARC, "63")))
                .containsExactly("63 A reason, 1995-01-01 to 2024-12-31");
        assertThat(book().dated(CodeSystem.CARC, "63").isLastKnown()).isTrue();
    }

    @Test
    void aBookOfTheNextYearSaysSinceWhenThereIsACode() {
        twoYears();

        assertThat(book().dated(CodeSystem.ICD10CM, "X01.2"))
                .isEqualTo(new CodeBook.Dated(true, true, true));
        assertThat(book().dated(CodeSystem.ICD10CM, "X01.1"))
                .isEqualTo(new CodeBook.Dated(false, true, true));
    }

    @Test
    void placesOfServiceBeganOnTheDaysThatShipHere() {
        TableDraft old = new TableDraft(ListSets.PLACE);
        reason(old, "11", null, null);
        load(old, LocalDate.of(2018, 1, 1));
        TableDraft recent = new TableDraft(ListSets.PLACE);
        reason(recent, "10", null, null);
        reason(recent, "11", null, null);
        load(recent, LocalDate.of(2024, 6, 1));
        CodeBook book = book();

        assertThat(shown(book.history(CodeSystem.PLACE_OF_SERVICE, "10")))
                .containsExactly("10 A reason, 2022-01-01");
        assertThat(book.dated(CodeSystem.PLACE_OF_SERVICE, "10").isFirstKnown()).isTrue();
        assertThat(book.history(CodeSystem.PLACE_OF_SERVICE, "11").getFirst().from())
                .isEqualTo(Code.EVER);
    }

    @Test
    void revenueCodesAndTypesOfBillAreFoundHoweverTheirZerosAreWritten() {
        TableDraft revenue = new TableDraft(ListSets.REVENUE);
        reason(revenue, "0450", null, null);
        load(revenue, NEW);
        TableDraft bills = new TableDraft(ListSets.BILL_TYPE);
        reason(bills, "131", null, null);
        load(bills, NEW);

        assertThat(book().find(CodeSystem.REVENUE, "450", OLD)).isPresent();
        assertThat(book().find(CodeSystem.REVENUE, "0450", OLD)).isPresent();
        assertThat(book().find(CodeSystem.TYPE_OF_BILL, "0131", OLD)).isPresent();
        assertThat(book().find(CodeSystem.TYPE_OF_BILL, "131", OLD)).isPresent();
    }

    @Test
    void modifiersThatAreNotAmongTheLoadedOnesStayThoseOfTheStarterSet() {
        TableDraft modifiers = new TableDraft(ListSets.MODIFIER);
        reason(modifiers, "ZZ", null, null);
        load(modifiers, NEW);

        assertThat(book().find(CodeSystem.MODIFIER, "ZZ", NEW)).isPresent();
        assertThat(book().find(CodeSystem.MODIFIER, "25", NEW)).isPresent();
    }

    @Test
    void listsWhatBeginsSoOnTheDay() {
        twoYears();

        assertThat(book().listStartingWith(CodeSystem.ICD10CM, "X01", NEW))
                .extracting(Code::display)
                .containsExactly("X01", "X01.2", "X01.3", "X01.4");
        assertThat(book().listStartingWith(CodeSystem.ICD10CM, "X01", LAST_OLD))
                .extracting(Code::display)
                .containsExactly("X01", "X01.1", "X01.3", "X01.4");
        assertThat(book().listStartingWith(CodeSystem.ICD10CM, "?", NEW)).isEmpty();
    }

    @Test
    void whatWasFoundOnceIsFoundAgainWithoutBeingMadeAnew() {
        twoYears();
        CodeBook book = book();

        Code first = book.find(CodeSystem.ICD10CM, "X01.2", NEW).orElseThrow();

        assertThat(book.find(CodeSystem.ICD10CM, "X012", NEW)).containsSame(first);
    }

    @Test
    void theSearchLooksThroughWhatIsLoaded() {
        twoYears();

        assertThat(book().search("new one", NEW, Set.of(CodeSystem.ICD10CM), 5))
                .extracting(hit -> hit.code().display())
                .containsExactly("X01.2");
    }

    private void twoYears() {
        TableDraft old = new TableDraft(IcdSets.ICD10CM);
        diagnosis(old, "X01", "A family", 0);
        diagnosis(old, "X011", "An old one", 1);
        diagnosis(old, "X013", "Said one way", 1);
        diagnosis(old, "X014", "Divided later", 1);
        load(old, OLD);
        TableDraft recent = new TableDraft(IcdSets.ICD10CM);
        diagnosis(recent, "X01", "A family", 0);
        diagnosis(recent, "X012", "A new one", 1);
        diagnosis(recent, "X013", "Said another way", 1);
        diagnosis(recent, "X014", "Divided later", 0);
        load(recent, NEW);
    }

    private static void diagnosis(TableDraft draft, String code, String title, int billable) {
        draft.row()
                .code(IcdSets.CODE, code)
                .text(IcdSets.TITLE, title)
                .number(IcdSets.BILLABLE, billable);
    }

    private static void reason(
            TableDraft draft, String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        draft.row()
                .code(ListSets.CODE, code)
                .text(ListSets.TITLE, "A reason")
                .day(ListSets.FROM, from)
                .day(ListSets.TO, to)
                .number(ListSets.USABLE, 1);
    }

    private static void edit(TableDraft draft, String code, LocalDate from, LocalDate to) {
        draft.row().code(0, code).day(IcdSets.FROM, from).day(IcdSets.TO, to);
    }

    private static List<String> shown(List<Code> codes) {
        return codes.stream()
                .map(code ->
                        code.display()
                                + " "
                                + code.title()
                                + (code.billable() ? "" : " (heading)")
                                + ", "
                                + code.from()
                                + (code.to() == null ? "" : " to " + code.to()))
                .toList();
    }

    private void load(TableDraft draft, LocalDate from) {
        store().add(List.of(new Addition(draft, from, "test", List.of(new Source("a", "a")))));
    }

    private CodeStore store() {
        return CodeStore.open(folder, PublishedSets.list());
    }

    private CodeBook book() {
        return CodeBook.of(store());
    }
}
