package org.almoner.claims;

import org.almoner.claims.DentalClaim.Line;
import org.almoner.claims.DentalClaim.Tooth;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loop 2400 of a dental claim with 2430. */
final class DentalLineReader implements LineLoop<Line> {

    private final SegmentView lx;
    private @Nullable SegmentView sv3;
    private @Nullable String control;
    private @Nullable LocalDate serviceDate;
    private @Nullable LocalDate priorPlacement;
    private final List<Tooth> teeth = new ArrayList<>();
    private final List<PriorAdjudicationReader> priors = new ArrayList<>();

    DentalLineReader(SegmentView lx) {
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
            case "SV3" -> sv3 = segment;
            case "TOO" -> teeth.add(new Tooth(SegmentValues.text(segment, 2), given(segment, 3)));
            case "DTP" -> {
                switch (segment.element(1)) {
                    case "472" -> serviceDate = SegmentValues.firstDay(segment);
                    case "441" -> priorPlacement = SegmentValues.firstDay(segment);
                    default -> {
                        // Other days have no place in the record.
                    }
                }
            }
            case "REF" -> {
                if (segment.element(1).equals("6R")) {
                    control = SegmentValues.text(segment, 2);
                }
            }
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    @Override
    public Line line() {
        SegmentView service = sv3;
        if (service == null) {
            throw UnreadableTransactionException.at(lx, 0, "is followed by no SV3");
        }
        Money charge = SegmentValues.amount(service, 2);
        return new Line(
                control,
                service.component(1, 2).strip(),
                DetailValues.modifiers(service, 1),
                charge,
                SegmentValues.text(service, 3),
                given(service, 4),
                SegmentValues.text(service, 5),
                SegmentValues.number(service, 6),
                LineReader.pointers(service, 11),
                teeth,
                serviceDate,
                priorPlacement,
                priors());
    }

    @Override
    public List<PriorAdjudication> priors() {
        return PriorAdjudicationReader.list(priors);
    }

    /** The components of an element that are not empty. */
    private static List<String> given(SegmentView segment, int element) {
        return segment.components(element).stream()
                .map(String::strip)
                .filter(component -> !component.isEmpty())
                .toList();
    }
}
