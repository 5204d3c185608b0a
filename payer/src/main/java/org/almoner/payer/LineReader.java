package org.almoner.payer;

import org.almoner.payer.ReceivedClaim.Prior;
import org.almoner.payer.ReceivedClaim.ReceivedLine;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of one claim with what earlier payers decided about them. */
final class LineReader {

    private final List<OpenLine> lines = new ArrayList<>();

    /** A segment of loop 2400. */
    void take(Segment segment) {
        if (segment.id().equals("LX")) {
            lines.add(new OpenLine());
            return;
        }
        if (lines.isEmpty()) {
            return;
        }
        OpenLine line = lines.getLast();
        switch (segment.id()) {
            case "SV1" -> line.service = segment;
            case "DTP" -> {
                if (segment.element(1).equals("472")) {
                    line.from = X12Dates.find(segment.element(3)).orElse(line.from);
                    line.to = X12Dates.findEnd(segment.element(3)).orElse(line.from);
                }
            }
            case "REF" -> {
                if (segment.element(1).equals("6R")) {
                    line.control = segment.element(2);
                } else if (segment.element(1).equals("G1") && !segment.has(4)) {
                    line.authorization = segment.element(2);
                }
            }
            default -> {
                // Quantities and notes do not decide anything here.
            }
        }
    }

    /** A segment of loop 2430. */
    void takePrior(Segment segment) {
        if (lines.isEmpty()) {
            return;
        }
        OpenLine line = lines.getLast();
        if (segment.id().equals("SVD")) {
            line.priors.add(new OpenPrior(Figures.cents(segment, 2).orElse(0)));
        } else if (segment.id().equals("CAS") && !line.priors.isEmpty()) {
            line.priors.getLast().adjustments.addAll(ClaimReader.adjustments(segment));
        }
    }

    List<ReceivedLine> close() {
        List<ReceivedLine> closed = new ArrayList<>();
        for (OpenLine line : lines) {
            closed.add(line.close(closed.size()));
        }
        return closed;
    }

    private static final class OpenPrior {
        private final long paid;
        private final List<Adjustment> adjustments = new ArrayList<>();

        OpenPrior(long paid) {
            this.paid = paid;
        }
    }

    private static final class OpenLine {
        private @Nullable Segment service;
        private String control = "";
        private String authorization = "";
        private LocalDate from = LocalDate.EPOCH;
        private LocalDate to = LocalDate.EPOCH;
        private final List<OpenPrior> priors = new ArrayList<>();

        ReceivedLine close(int index) {
            Segment sv1 = service;
            if (sv1 == null) {
                throw new IllegalStateException("a line without an SV1 passed the guide");
            }
            List<String> modifiers = new ArrayList<>();
            for (int component = 3; component <= 6; component++) {
                if (!sv1.component(1, component).isEmpty()) {
                    modifiers.add(sv1.component(1, component));
                }
            }
            List<Integer> pointers = new ArrayList<>();
            for (String pointer : sv1.components(7)) {
                pointers.add(
                        pointer.length() <= 2 && isNumber(pointer) ? Integer.parseInt(pointer) : 0);
            }
            return new ReceivedLine(
                    index,
                    control,
                    authorization,
                    sv1.component(1, 2),
                    modifiers,
                    Figures.cents(sv1, 2).orElse(0),
                    Figures.units(sv1),
                    pointers,
                    from,
                    to,
                    priors.stream().map(p -> new Prior(p.paid, p.adjustments)).toList());
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
