package org.almoner.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

class A02_KnowsTheStarterCodesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final CodeBook book = CodeBook.starter();

    @Test
    void findsACodeWithOrWithoutItsDot() {
        assertThat(book.find(CodeSystem.ICD10CM, "E11.42", DAY))
                .isEqualTo(book.find(CodeSystem.ICD10CM, " e1142", DAY))
                .get()
                .extracting(Code::display, Code::title, Code::billable)
                .containsExactly(
                        "E11.42", "Type 2 diabetes mellitus with diabetic polyneuropathy", true);
    }

    @Test
    void tellsACategoryFromACodeThatMayBeBilled() {
        assertThat(book.find(CodeSystem.ICD10CM, "M17", DAY))
                .get()
                .extracting(Code::title, Code::billable)
                .containsExactly("Osteoarthritis of knee", false);
    }

    @Test
    void aCodeThatBecameACategoryIsBillableOnlyUntilThen() {
        LocalDate lastDay = LocalDate.of(2025, 9, 30);
        assertThat(book.find(CodeSystem.ICD10CM, "G35", lastDay).orElseThrow().billable()).isTrue();
        assertThat(
                        book.find(CodeSystem.ICD10CM, "G35", lastDay.plusDays(1))
                                .orElseThrow()
                                .billable())
                .isFalse();
        assertThat(book.find(CodeSystem.ICD10CM, "G35.A", lastDay)).isEmpty();
        assertThat(book.find(CodeSystem.ICD10CM, "G35.A", lastDay.plusDays(1))).isPresent();
    }

    @Test
    void aDeletedCodeIsKnownForTheMessageAndGivesItsLastDay() {
        assertThat(book.find(CodeSystem.ICD10CM, "S30.1XXA", DAY)).isEmpty();
        assertThat(book.findEver(CodeSystem.ICD10CM, "S30.1XXA").orElseThrow().to())
                .isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(book.find(CodeSystem.CPT, "99201", DAY)).isEmpty();
        assertThat(book.findEver(CodeSystem.CPT, "99201").orElseThrow().to())
                .isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test
    void anUnknownCodeIsEmptyAndNeverAnError() {
        assertThat(book.find(CodeSystem.ICD10CM, "", DAY)).isEmpty();
        assertThat(book.find(CodeSystem.ICD10CM, "ZZ9", DAY)).isEmpty();
        assertThat(book.findEver(CodeSystem.RARC, "E11.42")).isEmpty();
    }

    @Test
    void listsWhatStandsBelowACategory() {
        assertThat(book.listStartingWith(CodeSystem.ICD10CM, "M17", DAY))
                .extracting(Code::display)
                .containsExactly(
                        "M17", "M17.0", "M17.1", "M17.10", "M17.11", "M17.12", "M17.2", "M17.3",
                        "M17.30", "M17.31", "M17.32", "M17.4", "M17.5", "M17.9");
    }

    @Test
    void holdsEverySetWithCodesOfTheRightShape() {
        assertThat(book.list()).allMatch(code -> CodeShape.fits(code.system(), code.code()));
        var counts =
                book.list().stream()
                        .collect(Collectors.groupingBy(Code::system, Collectors.counting()));
        assertThat(counts.get(CodeSystem.ICD10CM)).isGreaterThan(1_500);
        assertThat(counts.get(CodeSystem.HCPCS)).isGreaterThan(150);
        assertThat(counts.get(CodeSystem.CPT)).isGreaterThan(120);
        assertThat(counts.get(CodeSystem.MODIFIER)).isGreaterThan(90);
        assertThat(counts.get(CodeSystem.PLACE_OF_SERVICE)).isGreaterThan(45);
        assertThat(counts.get(CodeSystem.CARC)).isGreaterThan(150);
        assertThat(counts.get(CodeSystem.RARC)).isGreaterThan(120);
    }

    @Test
    void aCptLabelIsShortAndOurOwn() {
        assertThat(book.list())
                .filteredOn(code -> code.system() == CodeSystem.CPT)
                .allMatch(code -> code.title().split(" ").length <= 6);
    }

    @Test
    void theSameDayMayNotHaveTwoTitles() {
        Code first = code("A00", LocalDate.of(2025, 10, 1), null);
        Code second = code("A00", LocalDate.of(2026, 10, 1), null);
        assertThatThrownBy(() -> CodeBook.of(List.of(second, first)))
                .hasMessageContaining("A00 stands twice for 2026-10-01");
        assertThat(
                        CodeBook.of(
                                        List.of(
                                                code(
                                                        "A00",
                                                        first.from(),
                                                        second.from().minusDays(1)),
                                                second))
                                .find(CodeSystem.ICD10CM, "A00", second.from()))
                .contains(second);
    }

    private static Code code(String code, LocalDate from, @Nullable LocalDate to) {
        return new Code(CodeSystem.ICD10CM, code, "A title", true, from, to);
    }
}
