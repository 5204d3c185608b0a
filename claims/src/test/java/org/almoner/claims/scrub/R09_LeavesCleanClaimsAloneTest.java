package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.codes.CodeBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** R09: ordinary claims of every kind, billed as they should be, are not warned about. */
class R09_LeavesCleanClaimsAloneTest {

    /** Of which the starter set knows too few codes. */
    private static final Set<String> VALIDITY =
            Set.of("procedure-valid", "diagnosis-valid", "modifier-valid");

    /** The starter set's lists are not whole, and so say nothing of what they lack. */
    private static final Scrub SCRUB =
            new Scrub(
                    Bookshelf.of(CodeBook.starter(), Shelves.small().store()),
                    Ruleset.national().without(VALIDITY));

    static Stream<Path> claims() throws IOException, URISyntaxException {
        Path folder = Path.of(R09_LeavesCleanClaimsAloneTest.class.getResource("clean").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aCleanClaimIsNotWarnedAbout(Path file) throws IOException {
        ClaimSketch sketch = ClaimSketch.read(Files.readString(file));
        List<Finding> findings =
                SCRUB.check(sketch.claim(), sketch.context()).stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .toList();

        assertThat(Findings.shown(findings)).isEmpty();
    }
}
