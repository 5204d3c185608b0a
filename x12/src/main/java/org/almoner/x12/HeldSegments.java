package org.almoner.x12;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A few segments of a stream that are looked at together, such as those of one claim. They lie in
 * memory that is used again after {@link #clear}: what is made of them must not hold them.
 */
public final class HeldSegments extends AbstractList<SegmentView> implements RandomAccess {

    private static final int USUAL_BYTES = 1 << 16;
    private static final int USUAL_SEGMENTS = 1 << 12;

    private byte[] bytes = new byte[1 << 12];
    private int used;
    private final List<Held> held = new ArrayList<>();
    private int size;

    /** One segment, over the bytes that all of them share. */
    static final class Held extends SegmentView {

        private long offset;

        private Held(byte[] bytes) {
            super(bytes);
            fields = new int[16];
        }

        @Override
        public long offset() {
            return offset;
        }

        private void take(SegmentView view, byte[] own, int at) {
            bytes = own;
            start = at;
            end = at + view.byteLength();
            if (fields.length < view.fieldCount) {
                fields = new int[view.fieldCount * 2];
            }
            System.arraycopy(view.fields, 0, fields, 0, view.fieldCount);
            fieldCount = view.fieldCount;
            packedId = view.packedId;
            number = view.number;
            delimiters = view.delimiters;
            texts = view.texts;
            id = view.id;
            offset = view.offset();
        }
    }

    /** Holds a copy of a segment as the last one. */
    public void hold(SegmentView view) {
        int length = view.byteLength();
        if (used + length > bytes.length) {
            // Those that are held already go on lying in the former bytes.
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + length));
        }
        System.arraycopy(view.bytes, view.start, bytes, used, length);
        if (size == held.size()) {
            held.add(new Held(bytes));
        }
        held.get(size++).take(view, bytes, used);
        used += length;
    }

    /** Lets go of all; memory that was needed for something unusually large is given back. */
    @Override
    public void clear() {
        if (bytes.length > USUAL_BYTES || held.size() > USUAL_SEGMENTS) {
            bytes = new byte[USUAL_BYTES];
            held.clear();
        }
        used = 0;
        size = 0;
    }

    /** How many bytes the segments have together. */
    public int byteLength() {
        return used;
    }

    @Override
    public SegmentView get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return held.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
