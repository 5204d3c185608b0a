package org.almoner.server.charts.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip may be hostile: names that lead out of it, archives in archives, bombs, a cut end. */
class F04_OpensArchivesWithCareTest {

    private final IntakeBench bench = new IntakeBench("2026-11-20");

    private Path zip(String... namesAndTexts) throws IOException {
        Path path = bench.folder().resolve("a.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return path;
    }

    @Test
    void namesThatLeadOutAreRefusedAndTheRestGoesIn() throws IOException {
        Path path =
                zip(
                        "../../evil.json", F03_LoadsAllOrNothingTest.PATIENT,
                        "/etc/evil.json", F03_LoadsAllOrNothingTest.PATIENT,
                        "..\\evil.json", F03_LoadsAllOrNothingTest.PATIENT,
                        "inner.zip", "PK",
                        "__MACOSX/x.json", "junk",
                        "good/patient.json", F03_LoadsAllOrNothingTest.PATIENT);
        IntakeReport report = bench.read(path);
        assertThat(report.closing()).isEqualTo("5 files: 1 loaded, 4 refused.");
        assertThat(bench.rows()).startsWith("1 patient");
        assertThat(Files.exists(bench.folder().resolve("../../evil.json"))).isFalse();
    }

    @Test
    void aBombIsRefusedBeforeItFillsTheMemory() throws IOException {
        Path path = bench.folder().resolve("bomb.zip");
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("bomb.json"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertThat(IntakeBench.told(bench.read(path)))
                .isEqualTo(
                        "refused\n"
                            + "  ! The file is packed so densely that it can only be meant to fill"
                            + " the memory. It was not read.");
    }

    @Test
    void anArchiveThatIsCutOffIsRefused() throws IOException {
        Path path = zip("p.json", F03_LoadsAllOrNothingTest.PATIENT);
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(whole, whole.length - 30));
        assertThat(IntakeBench.told(bench.read(path)))
                .isEqualTo("refused\n  ! The archive is damaged or cut off; pack it again.");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThat(IntakeBench.told(bench.read(bench.folder().resolve("none.json"))))
                .isEqualTo("refused\n  ! There is no such file, or it may not be read.");
    }
}
