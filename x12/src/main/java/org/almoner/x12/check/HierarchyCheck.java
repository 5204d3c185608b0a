package org.almoner.x12.check;

import org.almoner.x12.Amount;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;

import java.util.Arrays;

/**
 * The HL segments of one transaction set: numbered 1, 2, 3 without a gap, each parent a level that
 * is open, and HL04 true. The scope begins anew at each ST. Memory holds the open levels alone.
 */
final class HierarchyCheck {

    private static final int DEEPEST = 64;

    private final Findings findings;
    private final long[] ids = new long[DEEPEST];
    private final boolean[] mayHaveChildren = new boolean[DEEPEST];
    private int depth;
    private long expected;

    HierarchyCheck(Findings findings) {
        this.findings = findings;
    }

    void begin() {
        Arrays.fill(ids, 0);
        depth = 0;
        expected = 1;
    }

    /** Looks at one HL segment. */
    void level(SegmentReader view, String loop) {
        long id = number(view, 1);
        if (id != expected) {
            report(
                    view,
                    loop,
                    1,
                    "7",
                    id > 0 && id < expected
                            ? "The level has a number that was used before it."
                            : "The levels are not numbered 1, 2, 3 without a gap.");
        }
        expected = Math.max(expected, id) + 1;
        if (view.has(2)) {
            closeTo(view, loop, number(view, 2), id);
        } else {
            depth = 0;
        }
        open(view, id);
    }

    private void closeTo(SegmentReader view, String loop, long parent, long id) {
        int at = depth;
        while (at > 0 && ids[at - 1] != parent) {
            at--;
        }
        if (parent <= 0 || at == 0) {
            String what =
                    parent == id
                            ? "The level names itself as its parent."
                            : parent > 0 && parent < expected - 1
                                    ? "The level's parent is not one that is open here."
                                    : "The level's parent does not exist.";
            report(view, loop, 2, "7", what);
            return;
        }
        depth = at;
        if (!mayHaveChildren[at - 1]) {
            report(view, loop, 2, "7", "The level's parent says (HL04) that it has no levels.");
        }
    }

    private void open(SegmentReader view, long id) {
        if (depth == DEEPEST) {
            report(view, "", 0, "", "The levels are nested more than 64 deep.");
            return;
        }
        ids[depth] = id;
        mayHaveChildren[depth] = !view.element(4).equals("0");
        depth++;
    }

    private static long number(SegmentReader view, int element) {
        if (!view.has(element)) {
            return -1;
        }
        return Amount.whole(view.bytes(), view.from(element), view.to(element));
    }

    private void report(SegmentReader view, String loop, int element, String code, String message) {
        findings.at(view, Level.ERROR, 2, loop, element, 0, code, message);
    }
}
