package org.almoner.claims.story;

import org.almoner.claims.reasons.Reason;
import org.almoner.claims.reasons.ReasonWords;
import org.almoner.x12.Segment;

/** Why not all was paid: the triplets of a CAS and remark codes in words. */
final class Reasons {

    private static final int TRIPLETS_MAX = 6;

    private Reasons() {}

    static void tell(Telling telling, Segment cas) {
        String group = cas.element(1).strip();
        for (int triplet = 0; triplet < TRIPLETS_MAX; triplet++) {
            int at = 2 + 3 * triplet;
            if (cas.has(at) || cas.has(at + 1)) {
                String reason = cas.element(at).strip();
                String count = cas.element(at + 2).strip();
                telling.label(
                        cas,
                        group + " " + reason,
                        "%s (%s)%s"
                                .formatted(
                                        words(ReasonWords.carc(reason)),
                                        Words.of("group", group),
                                        count.isEmpty() ? "" : ", x " + count),
                        Say.money(cas, at + 1));
            }
        }
    }

    /** A remark on a claim or a line. */
    static void remark(Telling telling, Segment from, String code) {
        telling.label(from, code, words(ReasonWords.rarc(code)));
    }

    private static String words(Reason reason) {
        return reason.known() ? reason.biller() : "no words of ours for this code";
    }
}
