package org.almoner.x12;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One segment as it lies in the bytes of its file: nothing is copied before it is asked for. */
public abstract sealed class SegmentView permits SegmentReader, HeldSegments.Held, Segment {

    /** The bytes that hold the segment from {@code start} to before {@code end}. */
    byte[] bytes;

    int start;
    int end;

    /** Where each field begins, counted from {@code start}; field 0 is the identifier. */
    int[] fields = new int[128];

    int fieldCount;
    long packedId;
    long number;
    @Nullable Delimiters delimiters;

    /** What the views of one stream share; null where a text is made anew each time. */
    @Nullable ShortTexts texts;

    /** The identifier once it was asked for. */
    @Nullable String id;

    /** A view of nothing yet. */
    SegmentView(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of a view in bytes of its own. */
    SegmentView(SegmentView view) {
        bytes = Arrays.copyOfRange(view.bytes, view.start, view.end);
        end = bytes.length;
        fields = Arrays.copyOf(view.fields, view.fieldCount);
        fieldCount = view.fieldCount;
        packedId = view.packedId;
        number = view.number;
        delimiters = view.delimiters;
        id = view.id();
    }

    /** An identifier alone, at the place of another segment. */
    SegmentView(byte[] id, SegmentView place) {
        bytes = id;
        end = id.length;
        fields = new int[1];
        fieldCount = 1;
        packedId = Packed.pack(id, 0, id.length);
        number = place.number;
        delimiters = place.delimiters;
    }

    /** The identifier, such as {@code CLM}. */
    public String id() {
        String known = id;
        if (known == null) {
            int to = to(0);
            known = texts == null ? text(start, to) : texts.id(packedId, bytes, start, to);
            id = known;
        }
        return known;
    }

    /** The identifier as {@link Packed} text. */
    public long packedId() {
        return packedId;
    }

    /** Whether this is the segment with the given {@link Packed} identifier. */
    public boolean is(long packedId) {
        return this.packedId == packedId;
    }

    /** How many elements follow the identifier, empty ones included. */
    public int size() {
        return fieldCount - 1;
    }

    /** Whether element {@code position} (from 1) is there and not empty. */
    public boolean has(int position) {
        return position < fieldCount && length(position) > 0;
    }

    /** Length in bytes of element {@code position}; 0 when it is absent. */
    public int length(int position) {
        return position < fieldCount ? to(position) - from(position) : 0;
    }

    /** Element {@code position} as {@link Packed} text; 0 when it is absent. */
    public long packed(int position) {
        return position < fieldCount ? Packed.pack(bytes, from(position), to(position)) : 0;
    }

    /** Element {@code position} (from 1), or the empty string when it is absent. */
    public String element(int position) {
        return position < fieldCount ? text(from(position), to(position)) : "";
    }

    /** Whether element {@code position} is this text, which is not empty. */
    public boolean says(int position, String text) {
        if (length(position) != text.length()) {
            return false;
        }
        int from = from(position);
        for (int at = 0; at < text.length(); at++) {
            if ((char) (bytes[from + at] & 0xFF) != text.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** Component {@code component} (from 1) of element {@code position}, or the empty string. */
    public String component(int position, int component) {
        if (position >= fieldCount) {
            return "";
        }
        int to = to(position);
        int begin = from(position);
        for (int count = 1; begin <= to; count++) {
            int stop = indexOf(delimiters().component(), begin, to);
            if (count == component) {
                return text(begin, stop);
            }
            begin = stop + 1;
        }
        return "";
    }

    /** Element {@code position} in cents, or {@link Amount#NONE} when absent or no amount. */
    public long cents(int position) {
        return position < fieldCount
                ? Amount.cents(bytes, from(position), to(position))
                : Amount.NONE;
    }

    /** Byte offset of the segment's first character in the file. */
    public abstract long offset();

    /** Number of the segment in the file, from 1. */
    public long number() {
        return number;
    }

    /** Length of the segment in bytes, without its terminator. */
    public int byteLength() {
        return end - start;
    }

    /**
     * The delimiters that hold for this segment.
     *
     * @throws IllegalStateException before the first segment
     */
    public Delimiters delimiters() {
        Delimiters known = delimiters;
        if (known == null) {
            throw new IllegalStateException("no segment has been read");
        }
        return known;
    }

    /** The array that the view lies in; not to be changed. See {@link #from} and {@link #to}. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where element {@code position}, which is there, begins in {@link #bytes}. */
    public int from(int position) {
        return start + fields[position];
    }

    /** Where element {@code position} ends in {@link #bytes}. */
    public int to(int position) {
        return position + 1 < fieldCount ? start + fields[position + 1] - 1 : end;
    }

    final String text(int from, int to) {
        ShortTexts known = texts;
        return known == null
                ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                : known.get(bytes, from, to);
    }

    private int indexOf(char separator, int from, int to) {
        byte wanted = (byte) separator;
        for (int at = from; at < to; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return to;
    }

    /** How many components element {@code position} has; 0 when it is absent. */
    public int componentCount(int position) {
        if (!has(position)) {
            return 0;
        }
        int to = to(position);
        char separator = delimiters().component();
        int count = 1;
        for (int at = indexOf(separator, from(position), to); at < to; count++) {
            at = indexOf(separator, at + 1, to);
        }
        return count;
    }

    /** The components of element {@code position}; empty when it is absent. */
    public List<String> components(int position) {
        return parts(position, delimiters().component());
    }

    /** The repetitions of element {@code position}; empty when it is absent. */
    public List<String> repetitions(int position) {
        return parts(position, delimiters().repetition());
    }

    private List<String> parts(int position, char separator) {
        List<String> parts = new ArrayList<>();
        if (has(position)) {
            int to = to(position);
            for (int begin = from(position); begin <= to; ) {
                int stop = indexOf(separator, begin, to);
                parts.add(text(begin, stop));
                begin = stop + 1;
            }
        }
        return parts;
    }

    /** Names the place, not the content, so that it is safe in a log. */
    @Override
    public String toString() {
        return "segment " + number + " (" + id() + ")";
    }
}
