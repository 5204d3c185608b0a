package org.almoner.claims;

import org.almoner.x12.SegmentView;
import org.almoner.x12.TransactionSet;

/**
 * A transaction set whose meaning cannot be told: an amount that is no amount, a date that is no
 * date, a claim without its payer. Names the place, never the content.
 */
public final class UnreadableTransactionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnreadableTransactionException(String message) {
        super(message);
    }

    static UnreadableTransactionException at(SegmentView segment, int element, String why) {
        String place = element == 0 ? segment.id() : "%s%02d".formatted(segment.id(), element);
        return new UnreadableTransactionException(
                "Segment %d (%s) %s.".formatted(segment.number(), place, why));
    }

    static UnreadableTransactionException of(TransactionSet set, String why) {
        return new UnreadableTransactionException(
                "Transaction set %s, control number %s: %s."
                        .formatted(set.id(), set.control(), why));
    }
}
