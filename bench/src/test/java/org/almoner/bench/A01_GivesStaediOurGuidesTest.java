package org.almoner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** With our guide as its schema StAEDI has no less to check than the structure we check. */
final class A01_GivesStaediOurGuidesTest {

    private static final int CLAIMS = 20;
    private static final long SEED = 7;

    @TempDir private Path folder = Path.of("");

    @Test
    void itFindsNoFaultWithTheGeneratedFiles() throws Exception {
        assertThat(elementsOfClaims(claims())).isGreaterThan(CLAIMS * 50L);
        assertThat(elementsOfRemittance(remittance())).isGreaterThan(CLAIMS * 20L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HI*ABK:     | HI*ZZZ:      | IMPLEMENTATION_UNUSED_SEGMENT_PRESENT
                    REF*D9      | REF*QQ       | IMPLEMENTATION_UNUSED_SEGMENT_PRESENT
                    NM1*PR*2    | NM1*XX*2     | IMPLEMENTATION_UNUSED_SEGMENT_PRESENT
                    LX*1~       | ''           | UNEXPECTED_SEGMENT
                    SBR*P       | SBR*Q        | IMPLEMENTATION_INVALID_CODE_VALUE
                    ***11:B:1   | ***11:Q:1    | IMPLEMENTATION_INVALID_CODE_VALUE
                    CLM*A0000000| CLM**A0000000| REQUIRED_DATA_ELEMENT_MISSING
                    *IL*62704   | *ILLINOIS*62704| DATA_ELEMENT_TOO_LONG
                    """)
    void itFindsWhatIsWrongInAClaim(String right, String wrong, String error) throws Exception {
        Path file = claims();
        spoil(file, right, wrong);
        assertThatThrownBy(() -> elementsOfClaims(file)).hasMessageContaining(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NM1*QC  | NM1*XX  | IMPLEMENTATION_UNUSED_SEGMENT_PRESENT
                    REF*6R  | REF*QQ  | IMPLEMENTATION_UNUSED_SEGMENT_PRESENT
                    CAS*CO  | CAS*ZZ  | IMPLEMENTATION_INVALID_CODE_VALUE
                    DTM*472 | DTM*999 | IMPLEMENTATION_INVALID_CODE_VALUE
                    """)
    void itFindsWhatIsWrongInARemittance(String right, String wrong, String error)
            throws Exception {
        Path file = remittance();
        spoil(file, right, wrong);
        assertThatThrownBy(() -> elementsOfRemittance(file)).hasMessageContaining(error);
    }

    private Path claims() throws Exception {
        Path file = folder.resolve("837p.x12");
        GeneratedFiles.claims(file, CLAIMS, SEED);
        return file;
    }

    private Path remittance() throws Exception {
        Path file = folder.resolve("835.x12");
        GeneratedFiles.remittance(file, CLAIMS, SEED);
        return file;
    }

    private static long elementsOfClaims(Path file) throws Exception {
        return StaediCheck.elements(file, "005010X222A1", "837");
    }

    private static long elementsOfRemittance(Path file) throws Exception {
        return StaediCheck.elements(file, "005010X221A1", "835");
    }

    private static void spoil(Path file, String right, String wrong) throws Exception {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(right);
        assertThat(at).isPositive();
        Files.writeString(
                file,
                text.substring(0, at) + wrong + text.substring(at + right.length()),
                StandardCharsets.ISO_8859_1);
    }
}
