package org.almoner.codes.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

class E01_CutsTextIntoWordsTest {

    static List<String> rows() throws IOException {
        return Rows.of("words.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theBooksAndPeopleShareOneSpelling(String row) {
        String cut =
                Spelling.cut(Rows.left(row)).stream()
                        .map(E01_CutsTextIntoWordsTest::shown)
                        .collect(Collectors.joining(" "));
        assertThat(cut).isEqualTo(Rows.right(row));
    }

    private static String shown(Spelling.Token token) {
        String word = token.negated() ? "!" + token.word() : token.word();
        return token.optional() ? "(" + word + ")" : word;
    }

    @Test
    void nounAndAdjectiveShareARootButTwoIllnessesDoNot() {
        assertThat(Roots.of("esophageal")).isEqualTo(Roots.of("esophagus").substring(0, 7));
        assertThat(Roots.of("ulcerative")).isEqualTo(Roots.of("ulceration"));
        assertThat(Roots.likeness("nephritis", "nephritic")).isPositive();
        assertThat(Roots.likeness("nephritis", "nephrosis")).isZero();
    }

    @Test
    void slipsOfTheKeyboardAreCountedUpToALimit() {
        assertThat(Slips.count("hypertension", "hypertenson", 2)).isEqualTo(1);
        assertThat(Slips.count("hypertension", "hypretension", 2)).isEqualTo(1);
        assertThat(Slips.count("asthma", "eczema", 2)).isGreaterThan(2);
    }
}
