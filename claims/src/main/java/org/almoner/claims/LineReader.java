package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads loop 2400 with 2410 and 2430, one segment after the other. */
final class LineReader {

    private static final int MODIFIERS_MAX = 4;

    private final Segment lx;
    private @Nullable Segment sv1;
    private @Nullable Segment dates;
    private String control = "";
    private @Nullable String ndc;
    private final List<PriorAdjudicationReader> priors = new ArrayList<>();

    LineReader(Segment lx) {
        this.lx = lx;
    }

    void take(Segment segment) {
        switch (segment.id()) {
            case "SV1" -> sv1 = segment;
            case "DTP" -> takeDate(segment);
            case "REF" -> {
                if (segment.element(1).equals("6R")) {
                    control = segment.element(2);
                }
            }
            case "LIN" -> {
                if (segment.element(2).equals("N4")) {
                    ndc = SegmentValues.text(segment, 3);
                }
            }
            case "SVD" -> priors.add(new PriorAdjudicationReader(segment));
            case "CAS" -> {
                if (!priors.isEmpty()) {
                    priors.getLast().take(segment);
                }
            }
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    private void takeDate(Segment dtp) {
        if (dtp.element(1).equals("472")) {
            dates = dtp;
        } else if (dtp.element(1).equals("573") && !priors.isEmpty()) {
            priors.getLast().take(dtp);
        }
    }

    Line line() {
        Segment service = sv1;
        if (service == null) {
            throw UnreadableTransactionException.at(lx, 0, "is followed by no SV1");
        }
        Segment when = dates;
        if (when == null) {
            throw UnreadableTransactionException.at(service, 0, "has no DTP*472");
        }
        return new Line(
                control,
                service.component(1, 2),
                modifiers(service),
                charge(service),
                units(service),
                pointers(service, 7),
                SegmentValues.firstDay(when),
                SegmentValues.lastDay(when),
                SegmentValues.text(service, 5),
                ndc,
                priors.stream().map(PriorAdjudicationReader::priorAdjudication).toList());
    }

    private static Money charge(Segment service) {
        Money charge = SegmentValues.money(service, 2);
        if (charge == null) {
            throw UnreadableTransactionException.at(service, 2, "is missing");
        }
        return charge;
    }

    private static int units(Segment service) {
        Integer units = SegmentValues.wholeNumber(service, 4);
        if (units == null) {
            throw UnreadableTransactionException.at(service, 4, "holds no whole number of units");
        }
        return units;
    }

    private static List<String> modifiers(Segment service) {
        List<String> modifiers = new ArrayList<>();
        for (int i = 0; i < MODIFIERS_MAX; i++) {
            String modifier = service.component(1, 3 + i);
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }

    static List<Integer> pointers(Segment service, int element) {
        List<Integer> pointers = new ArrayList<>();
        for (String pointer : service.components(element)) {
            if (pointer.isEmpty()) {
                continue;
            }
            try {
                pointers.add(Integer.valueOf(pointer));
            } catch (NumberFormatException e) {
                throw UnreadableTransactionException.at(
                        service, element, "holds no diagnosis pointer");
            }
        }
        return pointers;
    }
}
