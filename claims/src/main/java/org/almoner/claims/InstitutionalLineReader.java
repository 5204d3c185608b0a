package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Drug;
import org.almoner.claims.InstitutionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads loop 2400 of an institutional claim with 2410, 2420 and 2430. */
final class InstitutionalLineReader implements LineLoop<Line> {

    private final SegmentView lx;
    private @Nullable SegmentView sv2;
    private @Nullable SegmentView dates;
    private @Nullable SegmentView lin;
    private @Nullable SegmentView ctp;
    private @Nullable String control;
    private @Nullable String prescription;
    private final StaffReader staff = new StaffReader();
    private final List<PriorAdjudicationReader> priors = new ArrayList<>();

    InstitutionalLineReader(SegmentView lx) {
        this.lx = lx;
    }

    @Override
    public void take(SegmentView segment) {
        if (segment.id().equals("SVD")) {
            priors.add(new PriorAdjudicationReader(segment));
        } else if (!priors.isEmpty()) {
            priors.getLast().take(segment);
        } else {
            takeOwn(segment);
        }
    }

    private void takeOwn(SegmentView segment) {
        switch (segment.id()) {
            case "SV2" -> sv2 = segment;
            case "DTP" -> dates = segment.element(1).equals("472") ? segment : dates;
            case "LIN" -> lin = segment.element(2).equals("N4") ? segment : lin;
            case "CTP" -> ctp = segment;
            case "REF" -> {
                switch (segment.element(1)) {
                    case "6R" -> control = SegmentValues.text(segment, 2);
                    case "XZ" -> prescription = SegmentValues.text(segment, 2);
                    default -> {
                        // Other numbers have no place in the record.
                    }
                }
            }
            default -> staff.take(segment);
        }
    }

    @Override
    public Line line() {
        SegmentView service = sv2;
        if (service == null) {
            throw UnreadableTransactionException.at(lx, 0, "is followed by no SV2");
        }
        Money charge = SegmentValues.amount(service, 3);
        BigDecimal quantity = SegmentValues.number(service, 5);
        if (quantity == null) {
            throw UnreadableTransactionException.at(service, 5, "holds no number of units");
        }
        return new Line(
                control,
                service.element(1).strip(),
                SegmentValues.component(service, 2, 1),
                SegmentValues.component(service, 2, 2),
                DetailValues.modifiers(service, 2),
                charge,
                service.element(4).strip(),
                quantity,
                SegmentValues.number(service, 6),
                SegmentValues.money(service, 7),
                dates == null ? null : SegmentValues.firstDay(dates),
                dates == null ? null : SegmentValues.lastDay(dates),
                drug(),
                staff.staff(),
                priors());
    }

    @Override
    public List<PriorAdjudication> priors() {
        return PriorAdjudicationReader.list(priors);
    }

    private @Nullable Drug drug() {
        if (lin == null) {
            return null;
        }
        return new Drug(
                lin.element(3).strip(),
                ctp == null ? null : SegmentValues.number(ctp, 4),
                ctp == null ? null : SegmentValues.component(ctp, 5, 1),
                prescription);
    }
}
