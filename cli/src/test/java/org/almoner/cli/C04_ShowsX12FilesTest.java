package org.almoner.cli;

import static org.almoner.cli.Typed.typed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file says is shown in words, and its segments beside them on demand. */
class C04_ShowsX12FilesTest {
    private static final String FILE =
            """
            ISA*00*          *00*          *ZZ*PAYER          *ZZ*HARBOR         *260320*0800*^*00501*000000007*0*T*:~
            GS*FA*PAYER*HARBOR*20260320*0800*7*X*005010X231A1~
            ST*999*0007*005010X231A1~
            AK1*HC*31*005010X222A1~
            AK2*837*0001*005010X222A1~
            IK5*A~
            AK9*A*1*1*1~
            SE*6*0007~
            GE*1*7~
            IEA*1*000000007~
            """;

    @TempDir Path folder;
    private String file = "";

    @BeforeEach
    void write() throws IOException {
        Path path = folder.resolve("answer.x12");
        Files.writeString(path, FILE);
        file = path.toString();
    }

    @Test
    void aFileIsToldInWords() {
        Typed shown = typed("x12", "show", file);

        assertThat(shown.exit()).isZero();
        assertThat(shown.out())
                .isEqualToNormalizingNewlines(
                        """
                        Interchange 000000007 from PAYER to HARBOR, 2026-03-20 08:00, a test
                          999 0007: Implementation acknowledgment (005010X231A1)
                            About group 31 (HC, 005010X222A1)
                            Set 0001: accepted
                            The group as a whole: accepted. Sets: 1 announced, 1 received, 1 accepted.
                        """);
    }

    @Test
    void rawShowsEverySegmentOnce() {
        Typed shown = typed("x12", "show", "--raw", file);

        assertThat(
                        shown.out()
                                .lines()
                                .filter(line -> line.startsWith("      | "))
                                .map(line -> line.substring(8) + "~"))
                .containsExactlyElementsOf(FILE.lines().toList());
    }

    @Test
    void whatIsNoX12IsSaidToBeNone() throws IOException {
        Path path = folder.resolve("letter.txt");
        Files.writeString(path, "Dear sir");

        Typed shown = typed("x12", "show", path.toString());

        assertThat(shown.exit()).isEqualTo(1);
        assertThat(shown.out()).contains("This is no X12 file");
        assertThat(typed("x12", "show", folder.resolve("none").toString()).exit()).isEqualTo(2);
        assertThat(typed("x12", "show", "--width", "3", file).exit()).isEqualTo(2);
    }
}
