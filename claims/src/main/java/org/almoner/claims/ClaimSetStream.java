package org.almoner.claims;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentView;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

/** Reads an 837 one claim at a time. */
final class ClaimSetStream implements SetStream {

    private static final long CLM = Packed.pack("CLM");
    private static final long HL = Packed.pack("HL");

    /** So far back an HL02 may point. */
    private static final int LEVELS_REMEMBERED = 10_000;

    private final ClaimReading<? extends HealthCareClaim> reading;
    private final ClaimLevels levels = new ClaimLevels(LEVELS_REMEMBERED);
    private final OneClaim hand;
    private final ClaimListener listener;

    ClaimSetStream(TransactionSet opening, OneClaim hand, ClaimListener listener) {
        this.reading = ClaimReading.of(opening);
        this.hand = hand;
        this.listener = listener;
    }

    @Override
    public void take(SegmentView segment) {
        if (segment.is(CLM)) {
            end();
            hand.add(segment);
        } else if (segment.is(HL)) {
            end();
            levels.takeKindly(segment);
        } else if (hand.isEmpty()) {
            levels.takeKindly(segment);
        } else {
            hand.add(segment);
        }
    }

    @Override
    public void end() {
        if (!hand.isEmpty()) {
            long number = hand.first().number();
            HealthCareClaim claim = read();
            hand.clear();
            if (claim != null) {
                listener.claim(claim, number);
            }
        }
    }

    private @Nullable HealthCareClaim read() {
        SegmentView clm = hand.first();
        try {
            return reading.read(hand.segments(), levels.head(clm));
        } catch (UnreadableTransactionException e) {
            listener.unread(Unread.of(Unread.Part.CLAIM, clm, e));
            return null;
        }
    }
}
