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

    private static final int NUMBER = 1;
    private static final int PARENT = 2;

    private final Findings findings;
    private final long[] ids = new long[DEEPEST];

    /** The numbers that the open levels should have: levels below may name these. */
    private final long[] dueIds = new long[DEEPEST];

    private final boolean[] mayHaveChildren = new boolean[DEEPEST];
    private int depth;
    private long count;
    private long last;
    private long rootKind;

    HierarchyCheck(Findings findings) {
        this.findings = findings;
    }

    void begin() {
        Arrays.fill(ids, 0);
        Arrays.fill(dueIds, 0);
        depth = 0;
        count = 0;
        last = 0;
        rootKind = 0;
    }

    /**
     * Looks at one HL segment.
     *
     * <p>Whether the first level may name a parent is the guide's affair, where there is one.
     *
     * @param loop the loop that its guide gives it; empty where there is no guide
     */
    void level(SegmentReader view, String loop) {
        long id = number(view, NUMBER);
        count++;
        long due = count;
        if (id == last + 1) {
            due = id;
        } else if (id != count || id == last) {
            report(
                    view,
                    loop,
                    NUMBER,
                    id > 0 && id <= last
                            ? "The level has a number that was used before it."
                            : "The levels are not numbered 1, 2, 3 without a gap.");
        }
        last = id > 0 ? id : count;
        rootKind = count == 1 ? view.packed(3) : rootKind;
        boolean isRoot = view.packed(3) == rootKind;
        boolean guided = !loop.isEmpty();
        if (!view.has(PARENT) ? isRoot || !guided : isRoot && guided) {
            depth = 0;
        } else if (view.has(PARENT)) {
            closeTo(view, loop, number(view, PARENT), id);
        }
        open(view, id, due);
    }

    /** A level has no HL: it is counted, so that those below it find their parent. */
    void missing() {
        count++;
        last++;
        if (depth < DEEPEST) {
            ids[depth] = last;
            dueIds[depth] = count;
            mayHaveChildren[depth] = true;
            depth++;
        }
    }

    private void closeTo(SegmentReader view, String loop, long parent, long id) {
        int at = depth;
        while (at > 0 && ids[at - 1] != parent && dueIds[at - 1] != parent) {
            at--;
        }
        if (parent <= 0 || at == 0) {
            String what =
                    parent == id
                            ? "The level names itself as its parent."
                            : parent > 0 && parent < Math.max(count, last)
                                    ? "The level's parent is not one that is open here."
                                    : "The level's parent does not exist.";
            report(view, loop, PARENT, what);
            return;
        }
        depth = at;
        if (!mayHaveChildren[at - 1]) {
            report(view, loop, PARENT, "The level's parent says (HL04) that it has no levels.");
        }
    }

    private void open(SegmentReader view, long id, long due) {
        if (depth == DEEPEST) {
            report(view, "", 0, "The levels are nested more than 64 deep.");
            return;
        }
        ids[depth] = id;
        dueIds[depth] = due;
        mayHaveChildren[depth] = !view.element(4).equals("0");
        depth++;
    }

    private static long number(SegmentReader view, int element) {
        if (!view.has(element)) {
            return -1;
        }
        return Amount.whole(view.bytes(), view.from(element), view.to(element));
    }

    private void report(SegmentReader view, String loop, int element, String message) {
        String code = element == 0 ? "" : "7";
        findings.at(view, Level.ERROR, 2, loop, element, 0, code, message);
    }
}
