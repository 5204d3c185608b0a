package org.almoner.claims.story;

import org.almoner.x12.Segment;

/** Tells one transaction set as its segments come. */
interface SetStory {

    /** How many segments of one claim, or of what stands above it, are told at most. */
    int SEGMENTS_MAX = 100_000;

    /** Takes a segment behind the ST. */
    void take(Segment segment);

    /** The set has ended. */
    void end();
}
