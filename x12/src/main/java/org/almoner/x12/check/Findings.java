package org.almoner.x12.check;

import org.almoner.x12.Echo;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Collects what is found, up to a number that one person could still read; beyond it the first
 * error of each set, the first that its acknowledgement can say, and what is wrong with the
 * envelopes.
 */
final class Findings implements Consumer<X12Finding> {

    /** What is wrong with envelopes is kept in any case: an answer needs it. */
    private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "SE", "GE", "IEA");

    private final int snip;
    private final int most;
    private final List<X12Finding> kept = new ArrayList<>();
    private long left;
    private Firsts firsts = new Firsts();

    /**
     * @param snip the highest SNIP type that is wanted
     * @param most how many are kept; of the others most are only counted
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
        boolean first = firsts.isFirst(finding);
        if (kept.size() < most || first || ENVELOPE.contains(finding.segmentId())) {
            kept.add(finding);
        } else {
            left++;
        }
    }

    /** What was found in one set: its first errors are kept, so that no bad set seems good. */
    void acceptAll(List<X12Finding> ofOneSet) {
        firsts = new Firsts();
        ofOneSet.forEach(this);
    }

    /** The first error of a set, and the first that an acknowledgement has a word for. */
    private static final class Firsts {

        private boolean hasError;
        private boolean hasAnswerable;

        boolean isFirst(X12Finding finding) {
            if (finding.level() != Level.ERROR) {
                return false;
            }
            boolean answerable =
                    finding.snip() != 3 && finding.snip() != 5 && !finding.code().isEmpty();
            boolean first = !hasError || (answerable && !hasAnswerable);
            hasError = true;
            hasAnswerable |= answerable;
            return first;
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

    /** Whether an element was complained of already. */
    boolean blames(long number, String segmentId, int element) {
        return kept.stream()
                .anyMatch(finding ->
                        finding.segmentNumber() == number
                                && finding.element() == element
                                && finding.segmentId().equals(segmentId));
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
        firsts = new Firsts();
    }

    /** How many were found and not kept. */
    long left() {
        return left;
    }
}
