package org.almoner.x12;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of transaction sets that were read, so that they can be read again elsewhere while the
 * file goes on. Offsets and segment numbers stay those of the file.
 */
public final class SetBytes {

    private byte[] bytes = new byte[1 << 12];
    private int size;
    private final List<Slice> slices = new ArrayList<>();

    /** One set: where it lies in the array, where it stood in the file, and its delimiters. */
    private static final class Slice {
        final int from;
        final long offset;
        final long firstNumber;
        final Delimiters delimiters;
        long segments;
        int to;
        boolean trailed;

        Slice(int from, SegmentReader st) {
            this.from = from;
            this.offset = st.offset();
            this.firstNumber = st.number();
            this.delimiters = st.delimiters();
        }
    }

    /** Begins a set with its ST. */
    public void begin(SegmentReader st) {
        slices.add(new Slice(size, st));
        append(st, st.byteLength());
    }

    /**
     * Adds a segment to the set that was begun last.
     *
     * @return false, adding nothing, when the segment was cut: its bytes are not those of the file
     */
    public boolean add(SegmentReader segment) {
        Slice last = slices.getLast();
        long gap = segment.offset() - (last.offset + (size - last.from));
        if (segment.isCut() || gap != segment.leadLength()) {
            return false;
        }
        append(segment, segment.byteLength() + segment.leadLength());
        return true;
    }

    /**
     * Ends the set that was begun last; {@code trailed} says whether its last segment is the SE.
     */
    public void end(boolean trailed) {
        slices.getLast().trailed = trailed;
    }

    public int size() {
        return size;
    }

    /** How many bytes the set that was begun last has so far. */
    public int sizeOfLast() {
        return size - slices.getLast().from;
    }

    /** Takes the set that was begun last out, into bytes of its own. */
    public SetBytes splitLast() {
        var alone = new SetBytes();
        Slice last = slices.removeLast();
        alone.bytes = bytes;
        alone.size = size;
        alone.slices.add(last);
        size = last.from;
        bytes = Arrays.copyOf(bytes, Math.max(size, 1));
        return alone;
    }

    /** How many segments set {@code index} has. */
    public long segments(int index) {
        return slices.get(index).segments;
    }

    public boolean hasTrailer(int index) {
        return slices.get(index).trailed;
    }

    /** Reads set {@code index} again, from before its ST. */
    public SegmentReader reader(int index) {
        Slice slice = slices.get(index);
        return SegmentReader.again(
                ByteWindow.slice(bytes, slice.to, slice.offset - slice.from),
                slice.from,
                slice.firstNumber,
                slice.delimiters);
    }

    private void append(SegmentReader segment, int length) {
        int needed = size + length + 1;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        segment.copyTo(bytes, size, length);
        size += length;
        if (segment.isTerminated()) {
            bytes[size++] = (byte) segment.delimiters().segment();
        }
        Slice last = slices.getLast();
        last.to = size;
        last.segments++;
    }
}
