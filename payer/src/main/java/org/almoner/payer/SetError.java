package org.almoner.payer;

import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12Finding;

/**
 * One error inside a transaction set, as a 999 reports it: an IK3 and, when an element is to blame,
 * its IK4. Never holds the content that was wrong.
 *
 * @param segmentId IK301
 * @param position IK302, the segment's place in its set, the ST counting 1
 * @param loop IK303, such as {@code 2300}; empty when it is not known
 * @param segmentCode IK304: 3 a mandatory segment is missing, 8 the segment has element errors...
 * @param element IK401, from 1; 0 when the segment as a whole is to blame
 * @param elementCode IK403: 1 missing, 6 invalid character, 7 invalid code, 8 invalid date...
 */
record SetError(
        String segmentId,
        int position,
        String loop,
        String segmentCode,
        int element,
        String elementCode) {

    /** A segment that should stand at this place and does not. */
    static SetError missing(String segmentId, int position, String loop) {
        return new SetError(segmentId, position, loop, "3", 0, "");
    }

    /** An element of a segment that is wrong. */
    static SetError inElement(
            String segmentId, int position, String loop, int element, String elementCode) {
        return new SetError(segmentId, position, loop, "8", element, elementCode);
    }

    /** The same as a finding in the file that the set came in. */
    X12Finding in(TransactionSet set) {
        return new X12Finding(
                X12Finding.Level.ERROR,
                2,
                set.segments().getFirst().offset(),
                set.segments().getFirst().number() + position - 1,
                loop,
                segmentId,
                element,
                0,
                element > 0 ? elementCode : segmentCode,
                "The payer cannot read the set without this.");
    }
}
