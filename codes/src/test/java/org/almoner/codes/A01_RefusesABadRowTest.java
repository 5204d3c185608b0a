package org.almoner.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

class A01_RefusesABadRowTest {
    private static final String HEADER = "code\ttitle\tbillable\tfrom\tto\n";

    @Test
    void readsRowsWithAndWithoutAnEnd() throws IOException {
        assertThat(
                        read(
                                HEADER
                                        + "A00\tCholera\t0\t2015-10-01\t\n"
                                        + "A009\tX\t1\t2015-10-01\t2020-09-30\n"))
                .extracting(Code::display, Code::billable)
                .containsExactly(tuple("A00", false), tuple("A00.9", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A0;Cholera;1;2015-10-01;            | column 'code': expected the shape of a code of ICD-10-CM
                    A00.9;Cholera;1;2015-10-01;         | column 'code': expected the shape of a code of ICD-10-CM
                    A009; Cholera;1;2015-10-01;         | column 'title': expected words without spaces around them
                    A009;Cholera;yes;2015-10-01;        | column 'billable': expected 1 or 0
                    A009;Cholera;1;10/01/2015;          | column 'from': expected a day such as 2025-10-01
                    A009;Cholera;1;2015-10-01;never     | column 'to': expected a day such as 2025-10-01
                    A009;Cholera;1;2015-10-01;2015-09-30| column 'to': expected a day on or after 2015-10-01
                    A009;Cholera;1                      | column 'code': expected 5 cells divided by tabs, found 3
                    """)
    void saysFileLineColumnAndWhatWasExpected(String row, String message) {
        assertThatThrownBy(() -> read(HEADER + row.replace(';', '\t') + "\n"))
                .isInstanceOf(CodeFileException.class)
                .hasMessageStartingWith("test.tsv, line 2, " + message);
    }

    @Test
    void aFileWithoutItsColumnNamesIsRefused() {
        assertThatThrownBy(() -> read("A00\tCholera\t0\t2015-10-01\t\n"))
                .hasMessageStartingWith("test.tsv, line 1");
    }

    private static List<Code> read(String text) throws IOException {
        return CodeFile.read(
                CodeSystem.ICD10CM, "test.tsv", new BufferedReader(new StringReader(text)));
    }
}
