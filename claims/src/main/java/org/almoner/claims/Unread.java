package org.almoner.claims;

import org.almoner.x12.SegmentView;

/**
 * What a {@link ClaimStream} could not read. It names the place and never the content.
 *
 * @param part what is missing in what was heard
 * @param segment number in the file of the segment that began it, from 1
 * @param offset of that segment's first byte in the file
 * @param why a sentence that names the segment at fault, which may stand in a level above the claim
 */
public record Unread(Part part, long segment, long offset, String why) {

    /** How much could not be read. */
    public enum Part {
        /** One claim of an 837. */
        CLAIM,
        /** One claim of an 835: its set does not add up without it. */
        REMITTED_CLAIM,
        /** One PLB of an 835: its set does not add up without it. */
        PROVIDER_ADJUSTMENT,
        /** An 835 as a whole, because it does not say who paid, how much and when. */
        SET
    }

    static Unread of(Part part, SegmentView begin, UnreadableTransactionException problem) {
        return new Unread(
                part, begin.number(), begin.offset(), String.valueOf(problem.getMessage()));
    }
}
