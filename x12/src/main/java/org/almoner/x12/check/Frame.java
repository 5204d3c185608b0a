package org.almoner.x12.check;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.guide.CodeList;
import org.almoner.x12.guide.LoopSpec;
import org.almoner.x12.guide.Part;
import org.almoner.x12.guide.SegmentSpec;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** One instance of a loop while the file goes by. */
final class Frame {

    /** No part. */
    static final int NONE = -1;

    /** See {@link #findAlike}. */
    static final int SEVERAL = -2;

    final LoopSpec spec;
    final String path;
    final @Nullable Frame parent;
    final int[] counts;
    private final @Nullable Frame[] inner;
    final long[] facts;

    /** Where the segment of each fact stands; 0 when it has not come. */
    final long[] factNumbers;

    final long[] factOffsets;

    /** The position up to which the loop has come; parts before it are closed. */
    int position;

    /** The position from which on nothing has been looked at for missing parts. */
    int unproved;

    /** HL01 of a loop that an HL begins; 0 for others. */
    long level;

    long offset;
    long number;

    Frame(LoopSpec spec, @Nullable Frame parent) {
        this.spec = spec;
        this.path = spec.path();
        this.parent = parent;
        this.counts = new int[spec.parts().size()];
        this.facts = new long[spec.facts()];
        this.factNumbers = new long[facts.length];
        this.factOffsets = new long[facts.length];
        this.inner = new Frame[counts.length];
    }

    /** The frame of a loop inside this one: it serves all its instances, one after the other. */
    Frame inner(int index, LoopSpec loop) {
        Frame known = inner[index];
        if (known == null) {
            known = new Frame(loop, this);
            inner[index] = known;
        }
        return known;
    }

    /** Makes the frame ready for another instance of its loop. */
    void begin(SegmentReader trigger) {
        begin(trigger.offset(), trigger.number());
    }

    void begin(long atOffset, long atNumber) {
        Arrays.fill(counts, 0);
        Arrays.fill(facts, 0);
        Arrays.fill(factNumbers, 0);
        position = 0;
        unproved = 0;
        offset = atOffset;
        number = atNumber;
        level = 0;
    }

    /** The part that takes the segment, from the loop's position on; -1 when none does. */
    int findForward(SegmentReader view, long id) {
        int full = -1;
        for (int index : spec.partsOf(id)) {
            if (spec.position(index) >= position && mayRepeat(index) && fits(index, view)) {
                if (counts[index] < spec.parts().get(index).max()) {
                    return index;
                }
                full = full < 0 ? index : full;
            }
        }
        return full;
    }

    /** A part that would take the segment had it come earlier; -1 when none would. */
    int findBehind(SegmentReader view, long id) {
        for (int index : spec.partsOf(id)) {
            if (spec.position(index) < position && mayRepeat(index) && fits(index, view)) {
                return index;
            }
        }
        return -1;
    }

    /** Whether a part has come as often as it may. */
    boolean isFull(int index) {
        return counts[index] >= part(index).max();
    }

    /**
     * The one part with the identifier from the position on, whatever its key, that may still come;
     * -1 for none, {@link #SEVERAL} when it could be meant for more than one.
     */
    int findAlike(long id) {
        int found = -1;
        for (int index : spec.partsOf(id)) {
            if (spec.position(index) >= position && mayRepeat(index) && !isFull(index)) {
                if (found >= 0) {
                    return SEVERAL;
                }
                found = index;
            }
        }
        return found;
    }

    /** Why a segment may belong to a loop whose first segment has not come. */
    enum Sure {
        /** Its qualifier says so, and of one loop alone. */
        BY_QUALIFIER,
        /** No open loop has a segment of its name. */
        BY_NAME,
        /** The open loops have had all of its name that they may have; this one had none. */
        BY_LACK
    }

    /**
     * The loop from the position on that would take the segment if it had begun: of several, the
     * first that has not come yet; {@link #NONE} when none would.
     */
    int findLoopWith(SegmentReader view, long id, Sure sure) {
        boolean told = sure == Sure.BY_QUALIFIER;
        int found = NONE;
        for (int index = 0; index < counts.length; index++) {
            if (spec.position(index) >= position
                    && !isFull(index)
                    && (sure != Sure.BY_LACK || counts[index] == 0)
                    && part(index) instanceof LoopSpec loop
                    && takes(loop, view, id, told)) {
                if (found >= 0 && told) {
                    return NONE;
                }
                if (found < 0 || (counts[found] > 0 && counts[index] == 0)) {
                    found = index;
                }
            }
        }
        return found;
    }

    private static boolean takes(LoopSpec loop, SegmentReader view, long id, boolean told) {
        for (int index : loop.partsOf(id)) {
            SegmentSpec segment = loop.trigger(index);
            if (index > 0 && fits(segment, view) && (!told || segment.keyCodes() != null)) {
                return true;
            }
        }
        return false;
    }

    /** Whether loops, and not segments of this one, begin with the identifier. */
    boolean hasLoops(long id) {
        for (int index : spec.partsOf(id)) {
            if (part(index) instanceof LoopSpec) {
                return true;
            }
        }
        return false;
    }

    /** Whether any part, at any position, begins with the identifier. */
    boolean has(long id) {
        return spec.partsOf(id).length > 0;
    }

    /** A loop's first segment begins another instance of the loop, never a second time in it. */
    private boolean mayRepeat(int index) {
        return index > 0 || spec.id().isEmpty() || counts[0] == 0;
    }

    private boolean fits(int index, SegmentReader view) {
        return fits(spec.trigger(index), view);
    }

    static boolean fits(SegmentSpec segment, SegmentReader view) {
        CodeList keys = segment.keyCodes();
        if (keys == null) {
            return true;
        }
        long value = keyOf(segment, view);
        return value == Packed.TOO_LONG
                ? keys.contains(textOf(segment, view))
                : keys.contains(value);
    }

    static long keyOf(SegmentSpec segment, SegmentReader view) {
        int element = segment.keyElement();
        if (segment.keyComponent() == 0) {
            return view.packed(element);
        }
        if (element > view.size()) {
            return 0;
        }
        byte separator = (byte) view.delimiters().component();
        byte[] bytes = view.bytes();
        int to = view.to(element);
        int from = view.from(element);
        for (int component = 1; ; component++) {
            int stop = from;
            while (stop < to && bytes[stop] != separator) {
                stop++;
            }
            if (component == segment.keyComponent()) {
                return Packed.pack(bytes, from, stop);
            }
            if (stop == to) {
                return 0;
            }
            from = stop + 1;
        }
    }

    private static String textOf(SegmentSpec segment, SegmentReader view) {
        return segment.keyComponent() == 0
                ? view.element(segment.keyElement())
                : view.component(segment.keyElement(), segment.keyComponent());
    }

    /** Notes what the rules want to know of a segment. */
    void note(SegmentSpec segment, SegmentReader view) {
        for (SegmentSpec.Capture capture : segment.captures()) {
            Frame keeper = up(capture.loopsUp());
            int slot = capture.slot();
            if (keeper.facts[slot] == 0
                    && (capture.qualifier() == 0 || keyOf(segment, view) == capture.qualifier())) {
                keeper.facts[slot] = valueOf(capture, view);
                if (keeper.factNumbers[slot] == 0) {
                    keeper.factNumbers[slot] = view.number();
                    keeper.factOffsets[slot] = view.offset();
                }
            }
        }
    }

    private static long valueOf(SegmentSpec.Capture capture, SegmentReader view) {
        if (capture.element() == 0) {
            return Packed.TOO_LONG;
        }
        return capture.component() == 0
                ? view.packed(capture.element())
                : Packed.pack(view.component(capture.element(), capture.component()));
    }

    /** The frame so many loops further out. */
    Frame up(int loops) {
        Frame frame = this;
        for (int i = 0; i < loops && frame.parent != null; i++) {
            frame = frame.parent;
        }
        return frame;
    }

    Part part(int index) {
        return spec.parts().get(index);
    }
}
