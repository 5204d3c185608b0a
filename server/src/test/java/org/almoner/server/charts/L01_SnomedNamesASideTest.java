package org.almoner.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;

class L01_SnomedNamesASideTest {

    /** The numbers are SNOMED CT's qualifiers left, right, and right and left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            textBlock =
                    """
                    7771000                                   > LEFT
                    24028007                                  > RIGHT
                    51440002                                  > BILATERAL
                    72696002 51440002                         > BILATERAL
                    7771000 24028007                          > BILATERAL
                    80146002:272741003=51440002               > BILATERAL
                    80146002:272741003=7771000|Left|          > LEFT
                    72696002                                  > none
                    177710001                                 > none
                    M17.0                                     > none
                    """)
    void aQualifierNamesTheSide(String codes, String side) {
        List<String> list = Arrays.asList(codes.split(" ", -1));
        assertThat(Laterality.qualifiedBy(list).map(Enum::name).orElse("none")).isEqualTo(side);
    }
}
