package org.almoner.claims;

import org.almoner.claims.LineDetail.Dose;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads loop 2400 with 2410 to 2430, one segment after the other. */
final class LineReader implements LineLoop<Line> {

    private final SegmentView lx;
    private @Nullable SegmentView sv1;
    private @Nullable SegmentView dates;
    private String control = "";
    private @Nullable String ndc;
    private @Nullable SegmentView ctp;
    private @Nullable StaffReader staff;
    private final Map<String, String> references = new HashMap<>(0);
    private final List<PriorAdjudicationReader> priors = new ArrayList<>(0);

    LineReader(SegmentView lx) {
        this.lx = lx;
    }

    @Override
    public void take(SegmentView segment) {
        switch (segment.id()) {
            case "SV1" -> sv1 = segment;
            case "DTP" -> takeDate(segment);
            case "REF" -> takeReference(segment);
            case "LIN" -> {
                if (segment.says(2, "N4")) {
                    ndc = SegmentValues.text(segment, 3);
                }
            }
            case "CTP" -> ctp = segment;
            case "NM1" -> {
                if (staff == null) {
                    staff = new StaffReader();
                }
                staff.take(segment);
            }
            case "PRV", "N3", "N4" -> {
                if (staff != null) {
                    staff.take(segment);
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

    private void takeReference(SegmentView ref) {
        switch (ref.element(1)) {
            case "6R" -> control = ref.element(2);
            case "G1", "X4", "F4", "XZ" -> {
                // Behind an NM1 it is a number of whom that names.
                String value = SegmentValues.text(ref, 2);
                if (staff == null && value != null) {
                    references.putIfAbsent(ref.element(1), value);
                }
            }
            default -> {
                // Other numbers have no place in the record.
            }
        }
    }

    private void takeDate(SegmentView dtp) {
        if (dtp.says(1, "472")) {
            dates = dtp;
        } else if (dtp.says(1, "573") && !priors.isEmpty()) {
            priors.getLast().take(dtp);
        }
    }

    @Override
    public Line line() {
        SegmentView service = sv1;
        if (service == null) {
            throw UnreadableTransactionException.at(lx, 0, "is followed by no SV1");
        }
        SegmentView when = dates;
        if (when == null) {
            throw UnreadableTransactionException.at(service, 0, "has no DTP*472");
        }
        LocalDate from = SegmentValues.firstDay(when);
        return new Line(
                control,
                service.component(1, 2),
                DetailValues.modifiers(service, 1),
                SegmentValues.amount(service, 2),
                units(service),
                pointers(service, 7),
                from,
                when.length(3) == 8 ? from : SegmentValues.lastDay(when),
                SegmentValues.text(service, 5),
                ndc,
                priors(),
                detail(service));
    }

    private LineDetail detail(SegmentView service) {
        Dose dose = dose(service);
        boolean isPlain = service.says(3, "UN") && !service.has(9);
        if (isPlain && dose == null && staff == null && references.isEmpty()) {
            return LineDetail.NONE;
        }
        return new LineDetail(
                service.element(3).strip(),
                service.element(9).equals("Y"),
                references.get("G1"),
                references.get("X4"),
                references.get("F4"),
                dose,
                provider("82"),
                provider("DQ"),
                provider("DK"),
                provider("DN"));
    }

    /** Nothing when it only says the line's units again, which an NDC has to say in any case. */
    private @Nullable Dose dose(SegmentView service) {
        if (ctp == null) {
            return null;
        }
        BigDecimal quantity = SegmentValues.number(ctp, 4);
        String unit = ctp.component(5, 1).strip();
        String prescription = references.get("XZ");
        boolean isSaidAgain =
                quantity != null
                        && prescription == null
                        && unit.equals(LineDetail.UNITS)
                        && service.says(3, LineDetail.UNITS)
                        && quantity.compareTo(BigDecimal.valueOf(units(service))) == 0;
        return quantity == null || isSaidAgain ? null : new Dose(quantity, unit, prescription);
    }

    private ProfessionalClaim.@Nullable Provider provider(String role) {
        return staff == null ? null : staff.provider(role);
    }

    @Override
    public List<PriorAdjudication> priors() {
        return PriorAdjudicationReader.list(priors);
    }

    private static int units(SegmentView service) {
        Integer units = SegmentValues.wholeNumber(service, 4);
        if (units == null) {
            throw UnreadableTransactionException.at(service, 4, "holds no whole number of units");
        }
        return units;
    }

    static List<Integer> pointers(SegmentView service, int element) {
        int count = service.componentCount(element);
        if (count == 0) {
            return List.of();
        }
        List<Integer> pointers = new ArrayList<>(count);
        for (int at = 1; at <= count; at++) {
            String pointer = service.component(element, at);
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
