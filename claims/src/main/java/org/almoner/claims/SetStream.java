package org.almoner.claims;

import org.almoner.x12.SegmentView;

/** Reads one transaction set as its segments come. */
interface SetStream {

    /** Takes a segment between ST and SE; the view is good until the method returns. */
    void take(SegmentView segment);

    void end();
}
