package org.almoner.x12.fuzz;

import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** A channel over an array that gives at most so many bytes at a time. */
public final class Slowly implements ReadableByteChannel {

    private final byte[] bytes;
    private final int most;
    private int at;

    private Slowly(byte[] bytes, int most) {
        this.bytes = bytes;
        this.most = most;
    }

    public static ReadableByteChannel channel(byte[] bytes, int most) {
        return new Slowly(bytes, most);
    }

    @Override
    public int read(ByteBuffer target) {
        if (at == bytes.length) {
            return -1;
        }
        int count = Math.min(Math.min(most, target.remaining()), bytes.length - at);
        target.put(bytes, at, count);
        at += count;
        return count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
