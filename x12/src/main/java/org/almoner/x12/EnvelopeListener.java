package org.almoner.x12;

import org.jspecify.annotations.Nullable;

/**
 * Hears the structure of a file while it is read. Every beginning has its end, also in a broken
 * file: a trailer that is missing is heard as null. A view that is handed over is good until the
 * method returns.
 */
public interface EnvelopeListener {

    default void beginInterchange(SegmentReader isa) {}

    /** A TA1, which stands between the ISA and the first GS. */
    default void interchangeAcknowledgement(SegmentReader ta1) {}

    /** Null when a transaction set stands outside every group. */
    default void beginGroup(@Nullable SegmentReader gs) {}

    default void beginSet(SegmentReader st) {}

    /** Any segment between ST and SE. */
    default void segment(SegmentReader segment) {}

    default void endSet(@Nullable SegmentReader se) {}

    default void endGroup(@Nullable SegmentReader ge) {}

    default void endInterchange(@Nullable SegmentReader iea) {}

    /** A segment that stands outside every interchange or every transaction set. */
    default void stray(SegmentReader segment) {}
}
