package org.almoner.claims;

import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.Remittance.Line;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads loops 2100 and 2110 of an 835: a CLP and what follows it, one segment after the other. */
final class RemittedClaimReader {

    private static final int MODIFIERS_MAX = 4;

    private final Segment clp;
    private @Nullable Segment patient;
    private @Nullable Segment insured;
    private @Nullable LocalDate statementFrom;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<RemittedLine> lines = new ArrayList<>();

    /** One SVC while it is being read. */
    private static final class RemittedLine {
        private final Segment svc;
        private @Nullable LocalDate serviceDate;
        private @Nullable String control;
        private @Nullable Money allowed;
        private final List<Adjustment> adjustments = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        RemittedLine(Segment svc) {
            this.svc = svc;
        }
    }

    RemittedClaimReader(Segment clp) {
        this.clp = clp;
    }

    void take(Segment segment) {
        if (segment.id().equals("SVC")) {
            lines.add(new RemittedLine(segment));
        } else if (lines.isEmpty()) {
            takeOwn(segment);
        } else {
            takeForLine(lines.getLast(), segment);
        }
    }

    private void takeOwn(Segment segment) {
        switch (segment.id()) {
            case "CAS" -> adjustments.addAll(SegmentValues.adjustments(segment));
            case "NM1" -> {
                switch (segment.element(1)) {
                    case "QC" -> patient = segment;
                    case "IL" -> insured = segment;
                    default -> {
                        // Corrected names, crossover carriers and rendering providers.
                    }
                }
            }
            case "MIA" -> takeRemarks(segment, 5, 20, 21, 22, 23);
            case "MOA" -> takeRemarks(segment, 3, 4, 5, 6, 7);
            case "DTM" -> {
                if (segment.element(1).equals("232")) {
                    statementFrom = SegmentValues.date(segment, 2);
                }
            }
            default -> {
                // REF, PER, AMT, QTY and what we do not know have no place in the record.
            }
        }
    }

    private void takeRemarks(Segment segment, int... positions) {
        for (int position : positions) {
            String remark = SegmentValues.text(segment, position);
            if (remark != null) {
                remarks.add(remark);
            }
        }
    }

    private static void takeForLine(RemittedLine line, Segment segment) {
        switch (segment.id()) {
            case "CAS" -> line.adjustments.addAll(SegmentValues.adjustments(segment));
            case "DTM" -> {
                switch (segment.element(1)) {
                    case "472", "150" -> line.serviceDate = SegmentValues.date(segment, 2);
                    default -> {
                        // The end of a range and other dates.
                    }
                }
            }
            case "REF" -> {
                if (segment.element(1).equals("6R")) {
                    line.control = SegmentValues.text(segment, 2);
                }
            }
            case "AMT" -> {
                if (segment.element(1).equals("B6")) {
                    line.allowed = SegmentValues.money(segment, 2);
                }
            }
            case "LQ" -> {
                String remark = SegmentValues.text(segment, 2);
                if (segment.element(1).equals("HE") && remark != null) {
                    line.remarks.add(remark);
                }
            }
            default -> {
                // QTY, rendering provider identifiers and what we do not know.
            }
        }
    }

    Remittance.Claim claim() {
        return new Remittance.Claim(
                clp.element(1).strip(),
                clp.element(2).strip(),
                amount(clp, 3),
                amount(clp, 4),
                // The guide leaves CLP05 out when the patient owes nothing, so absent is zero here.
                SegmentValues.moneyOrZero(clp, 5),
                SegmentValues.text(clp, 6),
                clp.element(7).strip(),
                patient == null ? null : SegmentValues.text(patient, 3),
                patient == null ? null : SegmentValues.text(patient, 4),
                memberId(),
                adjustments,
                remarks,
                lines.stream().map(this::line).toList());
    }

    private @Nullable String memberId() {
        String own = patient == null ? null : SegmentValues.text(patient, 9);
        return own != null || insured == null ? own : SegmentValues.text(insured, 9);
    }

    private Line line(RemittedLine line) {
        Segment svc = line.svc;
        Integer units = SegmentValues.wholeNumber(svc, 5);
        return new Line(
                line.control,
                svc.component(1, 1),
                svc.component(1, 2),
                modifiers(svc),
                amount(svc, 2),
                amount(svc, 3),
                units == null ? 1 : units,
                SegmentValues.component(svc, 6, 2),
                line.serviceDate == null ? statementFrom : line.serviceDate,
                line.adjustments,
                line.remarks,
                line.allowed);
    }

    private static Money amount(Segment segment, int element) {
        Money money = SegmentValues.money(segment, element);
        if (money == null) {
            throw UnreadableTransactionException.at(segment, element, "is missing");
        }
        return money;
    }

    private static List<String> modifiers(Segment svc) {
        List<String> modifiers = new ArrayList<>();
        for (int i = 0; i < MODIFIERS_MAX; i++) {
            String modifier = svc.component(1, 3 + i);
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }
}
