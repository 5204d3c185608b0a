package org.almoner.claims;

import org.almoner.x12.X12Finding;
import org.almoner.x12.check.CodeSets;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What our own check finds wrong in a file, one line each. */
final class GuideErrors {

    private GuideErrors() {}

    static List<String> of(String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return new X12Check(Guides.ours(), CodeSets.NONE, 4)
                    .check(Channels.newChannel(bytes)).findings().stream()
                            .filter(finding -> finding.level() == X12Finding.Level.ERROR)
                            .map(X12Finding::line)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
