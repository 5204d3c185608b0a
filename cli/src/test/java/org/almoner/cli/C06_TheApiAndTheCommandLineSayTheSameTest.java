package org.almoner.cli;

import static org.almoner.cli.Typed.typed;
import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.cli.story.SmallShelf;
import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeFacts;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The API answers with {@link CodeFacts} as it is, and {@code almoner codes show --json} writes the
 * same names and values by hand. A member that only one of them has fails here.
 */
class C06_TheApiAndTheCommandLineSayTheSameTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @TempDir Path store;

    @ParameterizedTest
    @CsvSource({
        "ICD10CM, E11.22",
        "ICD10CM, S60.211A",
        "ICD10CM, M17.0",
        "HCPCS, J1100",
        "PLACE_OF_SERVICE, 11",
        "CARC, 45"
    })
    void aCodeIsToldInTheSameNamesAndValues(CodeSystem system, String code) {
        SmallShelf.into(store);
        CodeStore known = CodeStore.open(store, PublishedSets.list());
        Code found = CodeBook.of(known).find(system, code, DAY).orElseThrow();
        String line =
                typed(
                                "codes",
                                "show",
                                code,
                                "--system",
                                system.word(),
                                "--on",
                                DAY.toString(),
                                "--json",
                                "--codes",
                                store.toString())
                        .out();
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readTree(line))
                .isEqualTo(json.valueToTree(CodeFacts.of(known, found, DAY)));
    }
}
