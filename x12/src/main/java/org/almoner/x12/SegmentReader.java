package org.almoner.x12;

import org.almoner.x12.X12Finding.Level;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Pulls one segment after the other from a file, in memory that does not grow with it. After each
 * {@link #next()} the reader is a view of one segment; the view is good until the following call.
 * Bytes are read as Latin-1 so that a character's index is its byte offset.
 *
 * <pre>{@code
 * var reader = SegmentReader.over(channel, Limits.USUAL, findings::add);
 * while (reader.next()) {
 *     if (reader.is(CLM)) charged += reader.element(2)...
 * }
 * }</pre>
 *
 * <p>Lenient in what it takes: a byte order mark, line ends and blanks after a terminator, any
 * delimiters, several interchanges, junk before the first and after the last. What it finds wrong
 * it tells the listener.
 */
public final class SegmentReader extends SegmentView {

    private static final int JUNK_SEARCHED = 1 << 16;
    private static final long ISA = Packed.pack("ISA");
    private static final long IEA = Packed.pack("IEA");
    private static final long BIN = Packed.pack("BIN");
    private static final long BDS = Packed.pack("BDS");

    private final ByteWindow window;
    private final Limits limits;
    private final Consumer<X12Finding> listener;

    /** How many of the view's bytes are of the file. */
    private int limit;

    /** Where the next segment, or the blanks before it, begin. */
    private int position;

    private int lead;

    /** Where the segment would end if it were not cut. */
    private int uncutEnd;

    private boolean begun;

    /** Bytes that were passed over behind a segment that was cut. */
    private long skipped;

    private boolean insideInterchange;
    private boolean terminated;
    private boolean cut;

    private SegmentReader(ByteWindow window, Limits limits, Consumer<X12Finding> listener) {
        super(window.bytes());
        this.window = window;
        this.limit = window.limit();
        this.limits = limits;
        this.listener = listener;
    }

    /** Reads a file that is held in memory; the array is not copied and must not change. */
    public static SegmentReader over(byte[] bytes, Consumer<X12Finding> listener) {
        return over(ByteWindow.over(bytes), Limits.USUAL, listener);
    }

    /** Reads a channel to its end; closing it is the caller's. */
    public static SegmentReader over(
            ReadableByteChannel channel, Limits limits, Consumer<X12Finding> listener) {
        return over(ByteWindow.over(channel), limits, listener);
    }

    private static SegmentReader over(
            ByteWindow window, Limits limits, Consumer<X12Finding> listener) {
        var reader = new SegmentReader(window, limits, listener);
        reader.texts = new ShortTexts();
        return reader;
    }

    /** Reads bytes of a file again; what is wrong with them has been told. */
    static SegmentReader again(
            ByteWindow window, int position, long firstNumber, Delimiters delimiters) {
        var reader = new SegmentReader(window, Limits.USUAL, finding -> {});
        reader.position = position;
        reader.number = firstNumber - 1;
        reader.delimiters = delimiters;
        reader.begun = true;
        reader.insideInterchange = true;
        return reader;
    }

    /**
     * Goes to the next segment.
     *
     * @return false at the end of the file
     * @throws IOException when the channel fails
     */
    public boolean next() throws IOException {
        window.skip(skipped);
        skipped = 0;
        if (begun) {
            lead = position;
            start = position;
            skipBlanks();
        } else {
            begun = true;
            findFirst();
        }
        if (position == limit) {
            return false;
        }
        if (number == limits.segments()) {
            report(Level.ERROR, "", 0, "Reading stopped at the largest number of segments.");
            return false;
        }
        if (beginsIsa(position) && !findDelimiters()) {
            position = limit;
            return false;
        }
        return split(delimiters());
    }

    @Override
    public long offset() {
        return window.base() + start;
    }

    /** Whether the segment was longer than the limit, so that the view shows its beginning only. */
    boolean isCut() {
        return cut;
    }

    /** Whether a terminator ends the segment; the last of a broken file may lack it. */
    boolean isTerminated() {
        return terminated;
    }

    /** How many blanks stand between the segment before and this one. */
    int leadLength() {
        return start - lead;
    }

    /** Copies the last bytes of the segment and its blanks, so many of them. */
    void copyTo(byte[] target, int at, int length) {
        System.arraycopy(bytes, end - length, target, at, length);
    }

    /** A copy of the segment that outlives the view. May hold PHI: never log it. */
    public Segment copy() {
        return new Segment(
                this, text(lead, start), window.slides() ? "" : text(end, uncutEnd), terminated);
    }

    /** After the last segment: the blanks or the junk that follow it. */
    public String rest() {
        return text(lead, limit);
    }

    /** Skips a byte order mark, blanks and, with a finding, whatever else stands before an ISA. */
    private void findFirst() throws IOException {
        require(4);
        if (limit >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF) {
            position = 3;
        }
        skipBlanks();
        if (beginsIsa(position)) {
            return;
        }
        int found = searchIsa(position);
        if (found < 0) {
            listener.accept(
                    new X12Finding(
                            Level.ERROR,
                            1,
                            window.base() + position,
                            0,
                            "",
                            "",
                            0,
                            0,
                            "",
                            "The file does not begin with an ISA segment; it is not an X12"
                                    + " interchange."));
            position = limit;
            return;
        }
        report(Level.ERROR, "ISA", 0, "Something that is no X12 stands before the first ISA.");
        position = found;
    }

    /** Takes the delimiters from the ISA here, or from the next one when this one is broken. */
    private boolean findDelimiters() throws IOException {
        while (true) {
            Delimiters found = delimitersHere();
            if (found != null) {
                delimiters = found;
                return true;
            }
            int next = searchIsa(position + 3);
            if (next < 0) {
                return false;
            }
            position = next;
        }
    }

    /** An ISA with the version's usual beginning, after mail headers and the like. */
    private int searchIsa(int from) throws IOException {
        require(JUNK_SEARCHED);
        int stop = Math.min(limit - position, JUNK_SEARCHED) + position;
        for (int at = from; at + 7 < stop; at++) {
            if (bytes[at] == 'I'
                    && beginsIsa(at)
                    && (at == 0 || !IsaDelimiters.isLetterOrDigit(bytes[at - 1]))
                    && bytes[at + 4] == '0'
                    && IsaDelimiters.isLetterOrDigit(bytes[at + 5])
                    && bytes[at + 6] == bytes[at + 3]) {
                return at;
            }
        }
        return -1;
    }

    /** An ISA counts only at the start of a segment, and with a separator after its name. */
    private boolean beginsIsa(int at) {
        return at + 2 < limit
                && bytes[at] == 'I'
                && bytes[at + 1] == 'S'
                && bytes[at + 2] == 'A'
                && (at + 3 >= limit || !IsaDelimiters.isLetterOrDigit(bytes[at + 3]));
    }

    private static boolean isBlank(byte b) {
        return b == '\n' || b == '\r' || b == ' ' || b == '\t' || b == 0x0B || b == 0x0C;
    }

    private void skipBlanks() throws IOException {
        while (true) {
            while (position < limit && isBlank(bytes[position])) {
                position++;
            }
            if (window.slides() && position - lead > limits.segmentBytes()) {
                lead = position;
                start = position;
            }
            if (position < limit || !fill()) {
                break;
            }
        }
        require(4);
    }

    private @Nullable Delimiters delimitersHere() throws IOException {
        require(IsaDelimiters.BYTES_MAX);
        return switch (IsaDelimiters.find(bytes, position, limit)) {
            case IsaDelimiters.Found(Delimiters found) -> found;
            case IsaDelimiters.Refused(int element, String why) -> {
                start = position;
                report(Level.ERROR, "ISA", element, why);
                yield null;
            }
        };
    }

    /** Finds the segment's end and its elements' beginnings. */
    private boolean split(Delimiters known) throws IOException {
        start = position;
        end = position;
        fields[0] = 0;
        fieldCount = 1;
        byte separator = (byte) known.element();
        byte terminator = (byte) known.segment();
        int at = start;
        while (true) {
            at = scan(at, separator, terminator);
            if (at < limit && bytes[at] == terminator) {
                finish(at, true);
                return true;
            }
            if (at < limit) {
                at = skipBinary(at);
                continue;
            }
            int done = at - start;
            if (done > limits.segmentBytes() && !holdsBinary(3)) {
                passOver(terminator);
                return true;
            }
            if (!fill()) {
                return finishUnterminated();
            }
            at = start + done;
        }
    }

    /** Stops at the terminator, at binary data's first byte less one, or at the limit. */
    private int scan(int from, byte separator, byte terminator) {
        byte[] view = bytes;
        int stop = limit;
        for (int at = from; at < stop; at++) {
            byte b = view[at];
            if (b == separator) {
                beginField(at + 1 - start);
                if (fieldCount <= 4 && holdsBinary(fieldCount)) {
                    return at;
                }
            } else if (b == terminator) {
                return at;
            }
        }
        return stop;
    }

    private void beginField(int offset) {
        if (fieldCount == fields.length) {
            fields = Arrays.copyOf(fields, fields.length * 2);
        }
        fields[fieldCount++] = offset;
    }

    /** BIN01 and BDS02 tell how many bytes of data follow, whatever these bytes are. */
    private boolean holdsBinary(int fieldsBegun) {
        if (fieldsBegun < 3 || fields[1] != 4) {
            return false;
        }
        long id = Packed.pack(bytes, start, start + 3);
        return (id == BIN && fieldsBegun == 3) || (id == BDS && fieldsBegun == 4);
    }

    /** From the separator before binary data to the place where scanning goes on. */
    private int skipBinary(int separatorAt) throws IOException {
        int field = fieldCount - 2;
        int dataOffset = separatorAt + 1 - start;
        long length = Amount.whole(bytes, start + fields[field], separatorAt);
        if (length < 0) {
            reportBinary(field, "The length of the data is no number.");
        } else if (length > limits.binaryBytes()) {
            reportBinary(field, "The data is longer than the longest that is read.");
        } else {
            require(dataOffset + (int) length + 1);
            int after = start + dataOffset + (int) length;
            if (after < limit && bytes[after] == (byte) delimiters().segment()) {
                return after;
            }
            reportBinary(field, "No segment terminator follows the data where its length says.");
        }
        return start + dataOffset;
    }

    private void reportBinary(int element, String message) {
        report(Level.ERROR, text(start, start + 3), element, message);
    }

    private void finish(int at, boolean withTerminator) {
        end = at;
        uncutEnd = at;
        position = withTerminator ? at + 1 : at;
        terminated = withTerminator;
        cut = false;
        if (end - start > limits.segmentBytes() && !holdsBinary(3) && !holdsBinary(4)) {
            cut();
        }
        number++;
        packedId = packed(0);
        id = null;
        if (packedId == ISA) {
            insideInterchange = true;
        } else if (packedId == IEA) {
            insideInterchange = false;
        }
    }

    private boolean finishUnterminated() {
        if (insideInterchange) {
            report(Level.ERROR, "", 0, "The last segment has no terminator.");
            finish(limit, false);
            return true;
        }
        report(Level.WARNING, "", 0, "Something that is no segment follows the last interchange.");
        position = limit;
        return false;
    }

    /** A segment beyond the limit is given as far as the limit goes. */
    private void cut() {
        cut = true;
        position = start;
        report(Level.ERROR, "", 0, "The segment is longer than the longest that is read.");
        position = terminated ? end + 1 : end;
        end = start + limits.segmentBytes();
        while (fields[fieldCount - 1] > end - start) {
            fieldCount--;
        }
    }

    /** Reads on to the end of a segment that is beyond the limit, keeping nothing of it. */
    private void passOver(byte terminator) throws IOException {
        int length = limit - start;
        int at = limit;
        while (at == limit && fill()) {
            at = start + length;
            while (at < limit && bytes[at] != terminator) {
                at++;
            }
            if (at == limit) {
                dropFrom(start + length, at);
                at = limit;
            }
        }
        dropFrom(start + length, at);
        int kept = start + length;
        finish(kept, kept < limit);
    }

    private void dropFrom(int from, int to) {
        skipped += to - from;
        window.cutOut(from, to);
        limit = window.limit();
    }

    /** Makes sure that {@code count} bytes from the position on are there, if the file has them. */
    private void require(int count) throws IOException {
        while (limit - position < count && fill()) {
            // one more chunk
        }
    }

    /** Reads more bytes; what was before the blanks of this segment may go. False at the end. */
    private boolean fill() throws IOException {
        int moved = window.fill(Math.min(lead, Math.min(start, position)));
        bytes = window.bytes();
        limit = window.limit();
        if (moved > 0) {
            lead -= moved;
            start -= moved;
            end -= moved;
            position -= moved;
        }
        return moved >= 0;
    }

    private void report(Level level, String id, int element, String message) {
        listener.accept(
                new X12Finding(
                        level,
                        1,
                        window.base() + position,
                        number + 1,
                        "",
                        id,
                        element,
                        0,
                        "",
                        message));
    }
}
