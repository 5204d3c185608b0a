package org.almoner.x12;

import java.util.List;

/**
 * One transaction set, ST to SE.
 *
 * @param group the functional group it came in
 * @param segments all segments, ST first and SE last (SE may be missing in a broken file)
 */
public record TransactionSet(FunctionalGroup.Header group, List<Segment> segments) {

    public TransactionSet {
        segments = List.copyOf(segments);
    }

    /** ST01, such as {@code 837}. */
    public String id() {
        return segments.getFirst().element(1);
    }

    /** ST02, the control number that an acknowledgement echoes. */
    public String control() {
        return segments.getFirst().element(2);
    }

    /** The implementation guide: ST03, or GS08 where ST03 is not given. */
    public String guide() {
        Segment st = segments.getFirst();
        return st.has(3) ? st.element(3) : group.version();
    }
}
