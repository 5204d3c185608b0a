package org.almoner.claims;

import org.almoner.x12.Segment;
import org.almoner.x12.TransactionSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a 277CA 005010X214. HL03 tells whose status an STC is: 21 the file's, 19 a billing
 * provider's, PT a claim's. Several statuses of one claim are read as one: the first that rejects,
 * else the first, because one reason to reject is enough.
 */
final class ClaimAcknowledgementReader {

    private final List<Acknowledgement> found = new ArrayList<>();
    private @Nullable Level level;

    /** One HL while it is being read. */
    private static final class Level {
        private final String code;
        private final List<ClaimStatus> claims = new ArrayList<>();
        private String trace = "";
        private @Nullable String npi;
        private @Nullable Segment stc;
        private final Map<String, Integer> quantities = new HashMap<>();
        private boolean isInLine;

        Level(String code) {
            this.code = code;
        }
    }

    /** One TRN of a patient's HL: a claim. */
    private static final class ClaimStatus {
        private final String number;
        private @Nullable Segment stc;
        private @Nullable String payerClaimNumber;
        private final List<OpenLine> lines = new ArrayList<>();

        ClaimStatus(String number) {
            this.number = number;
        }
    }

    /** One SVC below a claim. */
    private static final class OpenLine {
        private final Segment svc;
        private @Nullable Segment stc;
        private @Nullable String control;

        OpenLine(Segment svc) {
            this.svc = svc;
        }
    }

    /** None when the 277 answers something else, such as the 277 that asks for a chart. */
    List<Acknowledgement> read(TransactionSet set) {
        if (!isAcknowledgement(set)) {
            return List.of();
        }
        for (Segment segment : set.segments()) {
            if (segment.id().equals("HL")) {
                close();
                level = new Level(segment.element(3));
            } else if (level != null) {
                take(level, segment);
            }
        }
        close();
        return List.copyOf(found);
    }

    /** Also of the guide before this one, and of one without a name: BHT06 tells what it is for. */
    private static boolean isAcknowledgement(TransactionSet set) {
        return set.guide().contains("X214")
                || set.guide().contains("X167")
                || set.segments().stream()
                        .anyMatch(s -> s.id().equals("BHT") && s.element(6).equals("TH"));
    }

    private static void take(Level level, Segment segment) {
        switch (segment.id()) {
            case "TRN" -> {
                level.isInLine = false;
                level.trace = segment.element(2);
                level.claims.add(new ClaimStatus(segment.element(2)));
            }
            case "NM1" -> {
                if (segment.element(8).equals("XX")) {
                    level.npi = SegmentValues.text(segment, 9);
                }
            }
            case "SVC" -> {
                level.isInLine = true;
                if (!level.claims.isEmpty()) {
                    level.claims.getLast().lines.add(new OpenLine(segment));
                }
            }
            case "STC" -> takeStatus(level, segment);
            case "QTY" -> {
                Integer count = SegmentValues.wholeNumber(segment, 2);
                if (count != null) {
                    level.quantities.put(segment.element(1), count);
                }
            }
            case "REF" -> {
                if (!level.claims.isEmpty()) {
                    takeReference(level, level.claims.getLast(), segment);
                }
            }
            default -> {
                // Amounts and dates stand in the STC already.
            }
        }
    }

    private static void takeReference(Level level, ClaimStatus claim, Segment segment) {
        switch (segment.element(1)) {
            case "1K" -> claim.payerClaimNumber = SegmentValues.text(segment, 2);
            case "FJ" -> {
                if (level.isInLine) {
                    claim.lines.getLast().control = SegmentValues.text(segment, 2);
                }
            }
            default -> {
                // The others are of bills and prescriptions.
            }
        }
    }

    private static void takeStatus(Level level, Segment stc) {
        if (level.isInLine) {
            if (!level.claims.isEmpty()) {
                OpenLine line = level.claims.getLast().lines.getLast();
                line.stc = worse(line.stc, stc);
            }
            return;
        }
        level.stc = worse(level.stc, stc);
        if (!level.claims.isEmpty()) {
            ClaimStatus claim = level.claims.getLast();
            claim.stc = worse(claim.stc, stc);
        }
    }

    private static Segment worse(@Nullable Segment before, Segment now) {
        return before == null || (!rejects(before) && rejects(now)) ? now : before;
    }

    private static boolean rejects(Segment stc) {
        return Acknowledgement.rejects(stc.component(1, 1));
    }

    private void close() {
        Level done = level;
        if (done == null) {
            return;
        }
        switch (done.code) {
            case "21", "19" -> closeBatch(done);
            case "PT" -> done.claims.forEach(this::closeClaim);
            default -> {
                // The payer itself (20) has no status.
            }
        }
    }

    private void closeBatch(Level done) {
        Segment stc = done.stc;
        if (stc == null) {
            return;
        }
        found.add(
                new Acknowledgement.OfBatch(
                        done.trace,
                        done.code.equals("19") ? done.npi : null,
                        stc.component(1, 1),
                        stc.component(1, 2),
                        quantity(done, "90", "QA"),
                        quantity(done, "AA", "QC")));
    }

    private static @Nullable Integer quantity(Level done, String ofFile, String ofProvider) {
        Integer count = done.quantities.get(ofFile);
        return count == null ? done.quantities.get(ofProvider) : count;
    }

    private void closeClaim(ClaimStatus claim) {
        Segment stc = claim.stc;
        if (stc == null) {
            return;
        }
        found.add(
                new Acknowledgement.OfClaim(
                        claim.number,
                        stc.component(1, 1),
                        stc.component(1, 2),
                        SegmentValues.component(stc, 1, 3),
                        claim.payerClaimNumber,
                        SegmentValues.moneyOrZero(stc, 4),
                        SegmentValues.date(stc, 2),
                        claim.lines.stream().flatMap(line -> status(line).stream()).toList()));
    }

    private static Optional<Acknowledgement.LineStatus> status(OpenLine line) {
        return Optional.ofNullable(line.stc)
                .map(stc ->
                        new Acknowledgement.LineStatus(
                                line.control,
                                line.svc.component(1, 2),
                                stc.component(1, 1),
                                stc.component(1, 2),
                                SegmentValues.component(stc, 1, 3)));
    }
}
