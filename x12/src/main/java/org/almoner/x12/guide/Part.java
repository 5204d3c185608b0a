package org.almoner.x12.guide;

/** What may stand in a loop: a segment, or a loop inside it. */
public sealed interface Part permits SegmentSpec, LoopSpec {

    boolean required();

    /** How often it may stand here; {@link Integer#MAX_VALUE} for any number. */
    int max();

    /** The segment, or the segment that begins the loop. */
    SegmentSpec trigger();
}
