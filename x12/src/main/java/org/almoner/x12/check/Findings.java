package org.almoner.x12.check;

import org.almoner.x12.Echo;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Collects what is found, up to a number that one person could still read. */
final class Findings implements Consumer<X12Finding> {

    private final int snip;
    private final int most;
    private final List<X12Finding> kept = new ArrayList<>();
    private long left;

    /**
     * @param snip the highest SNIP type that is wanted
     * @param most how many are kept; the others are only counted
     */
    Findings(int snip, int most) {
        this.snip = snip;
        this.most = most;
    }

    @Override
    public void accept(X12Finding finding) {
        if (finding.snip() > snip) {
            return;
        }
        if (kept.size() < most) {
            kept.add(finding);
        } else {
            left++;
        }
    }

    boolean wants(int type) {
        return type <= snip;
    }

    /** About the segment in view, or an element of it. */
    void at(
            SegmentReader view,
            Level level,
            int type,
            String loop,
            int element,
            int component,
            String code,
            String message) {
        accept(
                new X12Finding(
                        level,
                        type,
                        view.offset(),
                        view.number(),
                        loop,
                        Echo.id(view.id()),
                        element,
                        component,
                        code,
                        message));
    }

    /** About a segment that is missing where the given one stands. */
    void missing(
            long offset, long number, int type, String loop, String id, String code, String say) {
        accept(new X12Finding(Level.ERROR, type, offset, number, loop, id, 0, 0, code, say));
    }

    /** What was kept, by its place in the file. */
    List<X12Finding> inOrder() {
        return kept.stream().sorted(Comparator.comparingLong(X12Finding::segmentNumber)).toList();
    }

    /** Counts findings that were not kept elsewhere. */
    void leave(long count) {
        left += count;
    }

    void clear() {
        kept.clear();
        left = 0;
    }

    /** How many were found and not kept. */
    long left() {
        return left;
    }
}
