package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loop 2430: what another payer decided about a line. */
final class PriorAdjudicationReader {

    private final SegmentView svd;
    private final List<Remittance.Adjustment> adjustments = new ArrayList<>();
    private @Nullable LocalDate adjudicated;

    PriorAdjudicationReader(SegmentView svd) {
        this.svd = svd;
    }

    void take(SegmentView segment) {
        if (segment.id().equals("CAS")) {
            SegmentValues.addAdjustments(segment, adjustments);
        } else if (segment.id().equals("DTP") && segment.element(1).equals("573")) {
            adjudicated = SegmentValues.firstDay(segment);
        }
    }

    static List<PriorAdjudication> list(List<PriorAdjudicationReader> readers) {
        return readers.isEmpty()
                ? List.of()
                : readers.stream().map(PriorAdjudicationReader::priorAdjudication).toList();
    }

    private PriorAdjudication priorAdjudication() {
        if (adjudicated == null) {
            throw UnreadableTransactionException.at(svd, 0, "has no DTP*573");
        }
        Integer units = SegmentValues.wholeNumber(svd, 5);
        return new PriorAdjudication(
                svd.element(1),
                SegmentValues.moneyOrZero(svd, 2),
                units == null ? 1 : units,
                adjudicated,
                adjustments);
    }
}
