package org.almoner.x12;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** The part of a file that is in memory: it slides along a channel, or is an array as a whole. */
final class ByteWindow {

    private static final int CHUNK = 1 << 16;

    private final @Nullable ReadableByteChannel channel;
    private byte[] bytes;
    private long base;
    private int limit;
    private boolean ended;

    private ByteWindow(@Nullable ReadableByteChannel channel, byte[] bytes, int limit) {
        this.channel = channel;
        this.bytes = bytes;
        this.limit = limit;
        this.ended = channel == null;
    }

    static ByteWindow over(byte[] bytes) {
        return new ByteWindow(null, bytes, bytes.length);
    }

    static ByteWindow over(ReadableByteChannel channel) {
        return new ByteWindow(channel, new byte[CHUNK], 0);
    }

    /** Bytes of a file that have been read before, up to a limit. */
    static ByteWindow slice(byte[] bytes, int limit, long base) {
        var window = new ByteWindow(null, bytes, limit);
        window.base = base;
        return window;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many of the bytes are of the file. */
    int limit() {
        return limit;
    }

    /** Which byte of the file {@code bytes()[0]} is. */
    long base() {
        return base;
    }

    /** Whether only a part of the file is held at a time. */
    boolean slides() {
        return channel != null;
    }

    /** Whether nothing more comes. */
    boolean ended() {
        return ended;
    }

    /**
     * Reads more bytes behind the limit.
     *
     * @param keep what lies before it may be dropped
     * @return how far all bytes have moved to the front, or -1 when the file has ended
     */
    int fill(int keep) throws IOException {
        if (ended || channel == null) {
            return -1;
        }
        int moved = limit + CHUNK / 2 > bytes.length ? makeRoom(keep) : 0;
        int read = channel.read(ByteBuffer.wrap(bytes, limit, bytes.length - limit));
        if (read < 0) {
            ended = true;
            return moved == 0 ? -1 : moved;
        }
        limit += read;
        return moved;
    }

    /** Takes out the bytes from one place to another: the file reads on as if they had not been. */
    void cutOut(int from, int to) {
        System.arraycopy(bytes, to, bytes, from, limit - to);
        limit -= to - from;
    }

    /** Counts bytes that were cut out before what now comes. */
    void skip(long count) {
        base += count;
    }

    private int makeRoom(int drop) {
        int kept = limit - drop;
        byte[] target = kept + CHUNK / 2 > bytes.length ? new byte[bytes.length * 2] : bytes;
        System.arraycopy(bytes, drop, target, 0, kept);
        bytes = target;
        base += drop;
        limit = kept;
        return drop;
    }
}
