package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentView;

import java.util.List;

/**
 * Reads loop 2400 of a claim, one segment after the other.
 *
 * @param <L> what it reads
 */
interface LineLoop<L> {

    /** Takes the next segment behind the LX. */
    void take(SegmentView segment);

    L line();

    /** What other payers decided about the line. */
    List<PriorAdjudication> priors();
}
