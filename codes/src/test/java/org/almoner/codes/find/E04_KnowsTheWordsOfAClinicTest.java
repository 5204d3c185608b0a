package org.almoner.codes.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.store.CodeStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said in a clinic leads to the code, and to the set, that a coder takes. */
class E04_KnowsTheWordsOfAClinicTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<CodeSystem> DIAGNOSES = Set.of(CodeSystem.ICD10CM);
    private static final int MOST = 10;

    @Test
    void everydayPhrasesAreAnsweredAsACoderDoes(@TempDir Path folder)
            throws IOException, LoadException {
        CodeBook book = CodeBook.of(PublishedBooks.load(PublishedBooks.DIAGNOSES, folder));
        List<String> wrong = new ArrayList<>();
        for (String row : Rows.of("clinic_shorthand.txt")) {
            List<CodeBook.Hit> hits = book.search(Rows.left(row), DAY, DIAGNOSES, MOST);
            String found = hits.isEmpty() ? "nothing" : told(hits.getFirst(), row);
            if (!found.equals(Rows.right(row))) {
                wrong.add(row + " but was " + found);
            }
        }
        assertThat(wrong).isEmpty();
        theRestOfASetIsSensible(book);
        aSetNamesItsCompanionWithItsTitle(book);
        whatThePracticeUsesRises(book);
        whatTheWordsNameStaysFirst(book);
    }

    private static String told(CodeBook.Hit hit, String row) {
        return hit.code().display()
                + (row.contains(" with ")
                                && !hit.with().isEmpty()
                                && Rows.right(row).contains(" with ")
                        ? " with "
                                + hit.with().stream()
                                        .map(Code::display)
                                        .collect(Collectors.joining(", "))
                        : "");
    }

    private static void theRestOfASetIsSensible(CodeBook book) {
        assertThat(codes(book.search("dm2 ckd stage 3", DAY, DIAGNOSES, 4)))
                .containsExactly("E11.22", "N18.30", "N18.31", "N18.32");
    }

    private static void aSetNamesItsCompanionWithItsTitle(CodeBook book) {
        assertThat(book.search("dm2 ckd stage 3", DAY, DIAGNOSES, 1).getFirst().with())
                .extracting(code -> code.display() + " " + code.title())
                .containsExactly("N18.30 Chronic kidney disease, stage 3 unspecified");
    }

    private static void whatThePracticeUsesRises(CodeBook book) {
        List<String> before = codes(book.search("migraine", DAY, DIAGNOSES, MOST));
        List<String> after =
                codes(
                        book.search(
                                "migraine",
                                DAY,
                                DIAGNOSES,
                                MOST,
                                code -> code.equals("G43109") ? 900 : 0));
        assertThat(after.indexOf("G43.109")).isEqualTo(1);
        assertThat(before.indexOf("G43.109")).isNotEqualTo(1);
    }

    private static void whatTheWordsNameStaysFirst(CodeBook book) {
        assertThat(
                        codes(
                                book.search(
                                        "acute bronchitis",
                                        DAY,
                                        DIAGNOSES,
                                        MOST,
                                        code -> code.equals("J40") ? 1_000_000 : 0)))
                .first()
                .isEqualTo("J20.9");
    }

    private static List<String> codes(List<CodeBook.Hit> hits) {
        return hits.stream().map(hit -> hit.code().display()).toList();
    }

    @Test
    void operationsAreFoundByTheirNames(@TempDir Path folder) throws IOException, LoadException {
        CodeStore store = PublishedBooks.load(PublishedBooks.PROCEDURES, folder);
        Finder finder = CodeBook.finder(store, DAY);
        List<String> wrong = new ArrayList<>();
        for (String row : Rows.of("operations_asked.txt")) {
            Asked asked = Asked.of(Rows.left(row), DAY).of(Set.of("ICD-10-PCS"));
            List<Hit> hits = finder.find(asked);
            if (hits.isEmpty() || !hits.getFirst().code().startsWith(Rows.right(row))) {
                wrong.add(
                        row + " but was " + (hits.isEmpty() ? "nothing" : hits.getFirst().code()));
            }
        }
        assertThat(wrong).isEmpty();
        everyOperationLeadsToCodes(CodeBook.of(store));
    }

    private static void everyOperationLeadsToCodes(CodeBook book) throws IOException {
        for (String row : Rows.of("operations.tsv")) {
            for (String code : row.substring(row.indexOf('\t') + 1).split(" ", -1)) {
                assertThat(book.listStartingWith(CodeSystem.ICD10PCS, code, DAY))
                        .as(row)
                        .isNotEmpty();
            }
        }
    }
}
