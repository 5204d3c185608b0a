package org.almoner.x12;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * One segment as it was read, in bytes of its own, so that it can be kept. Elements and components
 * are counted from 1, as the guides count them; what is absent reads as the empty string, never as
 * null or zero.
 */
public final class Segment extends SegmentView {

    private final long offset;
    private final String lead;
    private final String tail;
    private final boolean terminated;

    /**
     * @param view the segment as it lies in its file
     * @param lead what stands between the segment before and this one, such as a line end
     * @param tail what is not in the text because the segment is longer than the longest
     * @param terminated whether its terminator stood in the file
     */
    Segment(SegmentView view, String lead, String tail, boolean terminated) {
        super(view);
        this.offset = view.offset();
        this.lead = lead;
        this.tail = tail;
        this.terminated = terminated;
    }

    /**
     * A segment that stands in no file: an identifier without elements, at the place of another.
     */
    Segment(String id, Segment place) {
        super(id.getBytes(StandardCharsets.ISO_8859_1), place);
        this.offset = place.offset;
        this.lead = "";
        this.tail = "";
        this.terminated = false;
    }

    /**
     * Element {@code position} as cents; empty when the element is absent.
     *
     * @throws NumberFormatException when it is present and is no amount of whole cents
     */
    public OptionalLong findCents(int position) {
        String element = element(position);
        return element.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Amount.parseCents(element));
    }

    /** Byte offset of the segment's first character in the file. */
    @Override
    public long offset() {
        return offset;
    }

    /** The segment as it stood in the file, without its terminator. May hold PHI: never log it. */
    public String text() {
        return text(start, end);
    }

    /** What stands between the segment before and this one, such as a line end. */
    public String lead() {
        return lead;
    }

    /**
     * The segment with all that makes it: what stood before it, and its terminator. May hold PHI:
     * never log it.
     */
    public String verbatim() {
        String whole = lead + text() + tail;
        return terminated ? whole + delimiters().segment() : whole;
    }
}
