package org.almoner.claims;

import org.almoner.x12.HeldSegments;
import org.almoner.x12.SegmentView;

import java.util.List;

/**
 * The segments of the one claim of a stream that is being gathered, or those of a heading. What is
 * larger than any claim can be is not gathered further, so that no file fills the memory.
 */
final class OneClaim {

    private static final int SEGMENTS_MAX = 100_000;
    private static final int BYTES_MAX = 16 << 20;

    private final HeldSegments segments = new HeldSegments();
    private boolean isTooLarge;

    void add(SegmentView segment) {
        if (segments.size() >= SEGMENTS_MAX || segments.byteLength() >= BYTES_MAX) {
            isTooLarge = true;
        } else {
            segments.hold(segment);
        }
    }

    boolean isEmpty() {
        return segments.isEmpty();
    }

    SegmentView first() {
        return segments.getFirst();
    }

    /**
     * Good until {@link #clear}.
     *
     * @throws UnreadableTransactionException when there are more of them than are held
     */
    List<SegmentView> segments() {
        if (isTooLarge) {
            throw UnreadableTransactionException.at(
                    first(), 0, "begins more segments than are read at a time");
        }
        return segments;
    }

    void clear() {
        segments.clear();
        isTooLarge = false;
    }
}
