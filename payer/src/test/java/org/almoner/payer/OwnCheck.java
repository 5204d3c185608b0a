package org.almoner.payer;

import org.almoner.x12.X12Finding;
import org.almoner.x12.check.CodeSets;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Almoner's own check finds in what a payer writes, warnings too. */
final class OwnCheck {

    private OwnCheck() {}

    static List<String> findings(Answer answer) {
        byte[] bytes = answer.interchange().getBytes(StandardCharsets.ISO_8859_1);
        return new X12Check(Guides.ours(), CodeSets.NONE, 5)
                .check(bytes).findings().stream().map(X12Finding::line).toList();
    }
}
