package org.almoner.claims.story;

import org.almoner.x12.Segment;
import org.almoner.x12.loop.Loop;

/** Another payer of a claim, and what it decided. */
final class OtherPayerStory {

    private final Telling telling;

    OtherPayerStory(Telling telling) {
        this.telling = telling;
    }

    void tell(Loop other) {
        Segment sbr = other.head();
        String payer = other.findLoop("2330B").map(loop -> Say.party(loop.head())).orElse("");
        String subscriber =
                other.findLoop("2330A")
                        .map(loop ->
                                "subscriber "
                                        + Say.party(loop.head())
                                        + ", "
                                        + Words.of("relationship", sbr.element(2)))
                        .orElse("");
        telling.label(
                sbr,
                "Other payer",
                Say.joined(", ", payer, ClaimStory.insurance(sbr), subscriber),
                other.find("AMT", "D").map(amt -> "paid " + Say.money(amt, 2)).orElse(""));
        telling.inside(() -> {
            other.list("CAS").forEach(cas -> Reasons.tell(telling, cas));
            other.list("AMT").stream()
                    .filter(amt -> !amt.element(1).equals("D"))
                    .forEach(amt ->
                            telling.label(
                                    amt,
                                    "Amount",
                                    Words.of("amount", amt.element(1)),
                                    Say.money(amt, 2)));
        });
    }
}
