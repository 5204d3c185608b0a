package org.almoner.x12.check;

import org.almoner.x12.Amount;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

import java.util.Arrays;

/**
 * The HL segments of one transaction set: numbered 1, 2, 3 without a gap, each parent a level that
 * is open, and HL04 true of both: whether levels stand below it, and whether none do. The scope
 * begins anew at each ST. Memory holds the open levels alone.
 */
final class HierarchyCheck {

    private static final int DEEPEST = 64;

    private static final int NUMBER = 1;
    private static final int PARENT = 2;
    private static final int CHILDREN = 4;

    private final Findings findings;
    private final long[] ids = new long[DEEPEST];

    /** The numbers that the open levels should have: levels below may name these. */
    private final long[] dueIds = new long[DEEPEST];

    private final boolean[] mayHaveChildren = new boolean[DEEPEST];

    /** HL04 says that levels follow below, and none has yet. */
    private final boolean[] awaitsChildren = new boolean[DEEPEST];

    private final long[] offsets = new long[DEEPEST];
    private final long[] numbers = new long[DEEPEST];
    private final String[] loops = new String[DEEPEST];

    /** Something was said of a level: who stands below whom is not sure any more. */
    private boolean troubled;

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
        troubled = false;
    }

    /** The set has ended: no level has any more below it. */
    void end() {
        closeTo(0);
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
            closeTo(0);
        } else if (view.has(PARENT)) {
            closeTo(view, loop, number(view, PARENT), id);
        }
        open(view, loop, id, due);
    }

    /** A level has no HL: it is counted, so that those below it find their parent. */
    void missing() {
        count++;
        last++;
        if (depth < DEEPEST) {
            ids[depth] = last;
            dueIds[depth] = count;
            mayHaveChildren[depth] = true;
            awaitsChildren[depth] = false;
            depth++;
        }
        troubled = true;
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
        closeTo(at);
        awaitsChildren[at - 1] = false;
        if (!mayHaveChildren[at - 1]) {
            report(view, loop, PARENT, "The level's parent says (HL04) that it has no levels.");
        }
    }

    /**
     * Of what closes, says which levels were announced and never came. A warning: nothing is read
     * wrongly for it, and examples printed in guides do it.
     */
    private void closeTo(int open) {
        while (depth > open) {
            depth--;
            if (awaitsChildren[depth]
                    && !troubled
                    && !findings.blames(numbers[depth], "HL", CHILDREN)) {
                findings.accept(
                        new X12Finding(
                                Level.WARNING,
                                2,
                                offsets[depth],
                                numbers[depth],
                                loops[depth],
                                "HL",
                                CHILDREN,
                                0,
                                "7",
                                "The level says (HL04) that levels follow below it; none does."));
            }
        }
    }

    private void open(SegmentReader view, String loop, long id, long due) {
        if (depth == DEEPEST) {
            report(view, "", 0, "The levels are nested more than 64 deep.");
            return;
        }
        ids[depth] = id;
        dueIds[depth] = due;
        mayHaveChildren[depth] = !view.says(CHILDREN, "0");
        awaitsChildren[depth] = view.says(CHILDREN, "1");
        offsets[depth] = view.offset();
        numbers[depth] = view.number();
        loops[depth] = loop;
        depth++;
    }

    private static long number(SegmentReader view, int element) {
        if (!view.has(element)) {
            return -1;
        }
        return Amount.whole(view.bytes(), view.from(element), view.to(element));
    }

    private void report(SegmentReader view, String loop, int element, String message) {
        troubled = true;
        String code = element == 0 ? "" : "7";
        findings.at(view, Level.ERROR, 2, loop, element, 0, code, message);
    }
}
