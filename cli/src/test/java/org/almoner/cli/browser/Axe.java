package org.almoner.cli.browser;

import com.microsoft.playwright.Page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Checks a page against WCAG 2.2 AA with axe-core, as far as a machine can. */
public final class Axe {
    private static final String SCRIPT = read("/vendor/axe-4.11.3.min.js");

    private static final String RUN =
            """
            async () => {
                const found = await axe.run(document, {
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                    resultTypes: ['violations'],
                });
                return found.violations.flatMap(violation => violation.nodes.map(node =>
                    `${violation.id} (${violation.impact}): ${violation.help} at ${node.target.join(' ')}: `
                        + (node.failureSummary || '').split('\\n').slice(1).join(';').trim()));
            }
            """;

    private Axe() {}

    /** One readable line for each place that breaks a rule; empty when the page is fine. */
    public static List<String> violations(Page page) {
        // Run by the debugger's door: a script element would rightly be refused by the page's
        // policy.
        page.evaluate(SCRIPT + ";undefined");
        List<String> lines = new ArrayList<>();
        if (page.evaluate(RUN) instanceof List<?> found) {
            found.forEach(line -> lines.add(String.valueOf(line)));
        }
        return lines;
    }

    private static String read(String resource) {
        try (InputStream stream = Axe.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(stream, resource).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
