package org.almoner.x12.check;

import org.almoner.x12.SegmentReader;

/** Sums that a transaction set must prove (SNIP type 3), whatever its guide. */
interface Balance {

    void begin(SegmentReader st);

    void segment(SegmentReader view);

    /** At the end of the set. */
    void end();

    /** How many claims went by. */
    long claims();
}
