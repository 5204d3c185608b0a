package org.almoner.claims;

import org.almoner.codes.CodeBook;
import org.almoner.x12.X12Finding;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** What our own check finds in a file that we wrote, warnings too, one line each. */
final class GuideErrors {

    private static final X12Check CHECK =
            new X12Check(
                    Guides.ours(),
                    new PublishedCodeSets(CodeBook.starter(), LocalDate.of(2026, 1, 1)),
                    5);

    private GuideErrors() {}

    static List<String> of(String text) {
        return CHECK.check(text.getBytes(StandardCharsets.ISO_8859_1)).findings().stream()
                .map(X12Finding::line)
                .toList();
    }
}
