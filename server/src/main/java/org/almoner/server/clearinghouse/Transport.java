package org.almoner.server.clearinghouse;

import java.util.List;

/** The way to the clearinghouse and back. Works for the current practice of the thread. */
public interface Transport {

    /**
     * Hands over one file. Whatever an implementation throws counts as {@link Sent.Unclear}: nobody
     * knows whether the other side has it.
     *
     * @param name a file name, the same for the same file
     */
    Sent send(String name, String interchange);

    /** Every file that waits for us. A file comes again until {@link #taken} was called for it. */
    List<Incoming> collect();

    /** The file is kept here; the other side may forget it. */
    void taken(Incoming incoming);

    /** A file that came. Each character of {@code content} is one byte, as Latin-1 reads them. */
    record Incoming(String name, String content) {}

    /** What became of a file that was handed over. */
    sealed interface Sent {

        /** The other side has it. */
        record Taken() implements Sent {}

        /** The other side surely does not have it; it may be handed over again. */
        record Refused(String why) implements Sent {}

        /** Nobody knows. It is never handed over again by itself. */
        record Unclear(String why) implements Sent {}
    }
}
