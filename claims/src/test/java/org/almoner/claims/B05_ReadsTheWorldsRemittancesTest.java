package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** B05: other projects' files, when they are at hand, are read without losing a claim. */
final class B05_ReadsTheWorldsRemittancesTest {

    @Test
    void noClaimOfA835IsLost() throws IOException {
        Path folder = samples("835");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int read = 0;
        int refused = 0;
        for (TransactionSet set : sets(folder, "835")) {
            long claims = count(set, "CLP");
            long lines = count(set, "SVC");
            try {
                Remittance remittance = Remittance835.read(set);
                RemittanceProof.of(remittance);
                RemittanceFingerprint.of(remittance);
                assertThat(remittance.claims()).hasSize(Math.toIntExact(claims));
                assertThat(remittance.claims().stream().mapToInt(c -> c.lines().size()).sum())
                        .isEqualTo(Math.toIntExact(lines));
                read++;
            } catch (UnreadableTransactionException e) {
                refused++;
            }
        }
        assertThat(read).as("read beside %d refused", refused).isGreaterThan(40);
        assertThat(refused).as("refused beside %d read", read).isLessThan(read / 8);
    }

    @Test
    void noClaimOfAn837PIsLost() throws IOException {
        Path folder = samples("837P");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int read = 0;
        int refused = 0;
        for (TransactionSet set : sets(folder, "837")) {
            long claims = count(set, "CLM");
            try {
                assertThat(ProfessionalClaims837.read(set)).hasSize(Math.toIntExact(claims));
                read++;
            } catch (UnreadableTransactionException e) {
                refused++;
            }
        }
        assertThat(read).isGreaterThan(60);
        assertThat(refused).as("refused beside %d read", read).isLessThan(read / 2);
    }

    @Test
    void noClaimOfAFacilityOrADentistIsLost() throws IOException {
        assumeTrue(Files.isDirectory(samples("837I")), "The sample files are not at hand.");
        int read = 0;
        int refused = 0;
        for (String kind : List.of("837I", "837D")) {
            for (TransactionSet set : sets(samples(kind), "837")) {
                try {
                    int claims =
                            count(set, "SV3") > 0
                                    ? DentalClaims837.read(set).size()
                                    : InstitutionalClaims837.read(set).size();
                    assertThat(claims).isEqualTo(Math.toIntExact(count(set, "CLM")));
                    read++;
                } catch (UnreadableTransactionException e) {
                    refused++;
                }
            }
        }
        assertThat(read).isGreaterThan(50);
        assertThat(refused).as("refused beside %d read", read).isLessThan(read / 2);
    }

    static Path samples(String transaction) {
        String shared = System.getenv("ALMONER_SHARED");
        Path root = Path.of(System.getProperty("almoner.root", "."));
        Path folder = shared == null ? root.resolve("../shared") : Path.of(shared);
        return folder.resolve("x12-samples").resolve(transaction).normalize();
    }

    static List<TransactionSet> sets(Path folder, String id) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> X12File.read(bytes(file)).sets().stream())
                    .filter(set -> set.id().equals(id))
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long count(TransactionSet set, String id) {
        return set.segments().stream().filter(segment -> segment.id().equals(id)).count();
    }
}
