package org.almoner.x12.check;

import org.almoner.x12.SegmentReader;

/** A transaction set that holds no sums to prove and no claims to count. */
final class NoBalance implements Balance {

    @Override
    public void begin(SegmentReader st) {}

    @Override
    public void segment(SegmentReader view) {}

    @Override
    public void end() {}

    @Override
    public long claims() {
        return 0;
    }
}
