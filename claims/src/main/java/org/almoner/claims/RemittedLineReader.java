package org.almoner.claims;

import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.Remittance.Line;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loop 2110 of an 835: an SVC and what follows it. */
final class RemittedLineReader {

    private final SegmentView svc;
    private @Nullable LocalDate serviceDate;
    private @Nullable String control;
    private @Nullable Money allowed;
    private final List<Adjustment> adjustments = new ArrayList<>(0);
    private final List<RemittanceDetail.Reference> references = new ArrayList<>(0);
    private final List<RemittanceDetail.Dated> dates = new ArrayList<>(0);
    private final List<RemittanceDetail.Valued> amounts = new ArrayList<>(0);
    private final List<RemittanceDetail.Counted> counts = new ArrayList<>(0);
    private final List<RemittanceDetail.Remark> remarks = new ArrayList<>(0);

    RemittedLineReader(SegmentView svc) {
        this.svc = svc;
    }

    void take(SegmentView segment) {
        switch (segment.id()) {
            case "CAS" -> SegmentValues.addAdjustments(segment, adjustments);
            case "DTM" -> takeDate(segment);
            case "REF" -> {
                if (segment.says(1, "6R")) {
                    control = SegmentValues.text(segment, 2);
                }
                references.add(DetailValues.reference(segment));
            }
            case "AMT" -> {
                if (segment.says(1, "B6")) {
                    allowed = SegmentValues.money(segment, 2);
                }
                DetailValues.addValued(segment, amounts);
            }
            case "QTY" -> DetailValues.addCounted(segment, counts);
            case "LQ" -> {
                String code = SegmentValues.text(segment, 2);
                if (code != null) {
                    remarks.add(new RemittanceDetail.Remark(segment.element(1).strip(), code));
                }
            }
            default -> {
                // What we do not know has no place in the record.
            }
        }
    }

    private void takeDate(SegmentView dtm) {
        switch (dtm.element(1)) {
            case "472", "150" -> serviceDate = SegmentValues.date(dtm, 2);
            default -> {
                // The end of a range and other dates are only listed.
            }
        }
        DetailValues.addDated(dtm, dates);
    }

    /**
     * The line as it was read.
     *
     * @param statementFrom the claim's first day, for a line that gives none of its own
     */
    Line line(@Nullable LocalDate statementFrom) {
        Integer units = SegmentValues.wholeNumber(svc, 5);
        return new Line(
                control,
                svc.component(1, 1),
                svc.component(1, 2),
                DetailValues.modifiers(svc, 1),
                SegmentValues.amount(svc, 2),
                paid(),
                units == null ? 1 : units,
                SegmentValues.component(svc, 6, 2),
                serviceDate == null ? statementFrom : serviceDate,
                adjustments,
                remarkCodes(),
                allowed,
                detail());
    }

    private List<String> remarkCodes() {
        return remarks.isEmpty()
                ? List.of()
                : remarks.stream()
                        .filter(remark -> remark.list().equals("HE"))
                        .map(RemittanceDetail.Remark::code)
                        .toList();
    }

    /** The guide lets a payer leave out the amount of a line that it does not pay. */
    private Money paid() {
        return SegmentValues.moneyOrZero(svc, 3);
    }

    private RemittanceDetail.OfLine detail() {
        return new RemittanceDetail.OfLine(
                SegmentValues.component(svc, 1, 7),
                SegmentValues.text(svc, 4),
                SegmentValues.number(svc, 5),
                DetailValues.procedure(svc, 6),
                SegmentValues.number(svc, 7),
                references,
                dates,
                amounts,
                counts,
                remarks);
    }
}
