package org.almoner.claims.scrub;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claims in a text that a coder can read, each with what the scrub says of it behind {@code =>};
 * blank lines stand between them.
 */
final class WrittenCases {

    private static final String SAYS = "=> ";

    private WrittenCases() {}

    /** A sketch and the findings that are written below it. */
    record Written(String sketch, String says) {

        boolean isClaim() {
            return !says.isEmpty();
        }

        @Override
        public String toString() {
            return sketch + says;
        }
    }

    static List<Written> read(String name) {
        List<Written> cases = new ArrayList<>();
        for (String block : text(name).split("\n\n", -1)) {
            String sketch =
                    block.lines()
                            .filter(line -> !line.startsWith(SAYS))
                            .map(line -> line + "\n")
                            .collect(Collectors.joining());
            String says =
                    block.lines()
                            .filter(line -> line.startsWith(SAYS))
                            .map(line -> line + "\n")
                            .collect(Collectors.joining());
            cases.add(new Written(sketch, says));
        }
        return cases;
    }

    private static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(WrittenCases.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rules of some families say of the same claim. */
    static Written scrubbed(Written one, Bookshelf shelf, Set<Family> families) {
        if (!one.isClaim()) {
            return one;
        }
        ClaimSketch sketch = ClaimSketch.read(one.sketch());
        Scrub scrub =
                new Scrub(
                        shelf,
                        Ruleset.of(
                                Ruleset.national().rules().stream()
                                        .filter(rule -> families.contains(rule.text().family()))
                                        .toList()));
        String said =
                scrub.check(sketch.claim(), sketch.context()).stream()
                        .map(WrittenCases::said)
                        .collect(Collectors.joining());
        return new Written(one.sketch(), said.isEmpty() ? "=> nothing\n" : said);
    }

    private static String said(Finding finding) {
        Severity severity = finding.severity();
        @Nullable Integer line = finding.lineIndex();
        return "%s%s %s%s\n"
                .formatted(
                        SAYS, severity, finding.edit(), line == null ? "" : " line " + (line + 1));
    }
}
