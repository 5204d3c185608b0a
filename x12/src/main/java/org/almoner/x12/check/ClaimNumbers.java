package org.almoner.x12.check;

import org.almoner.x12.Packed;
import org.almoner.x12.SegmentReader;
import org.almoner.x12.X12Finding.Level;

import java.util.HashSet;
import java.util.Set;

/**
 * The numbers within a claim that lean on one another, in every 837: lines are counted from 1, no
 * two payers stand in the same rank (SBR01), a line points only at diagnoses that the claim has,
 * and no two lines have the same control number (REF*6R).
 */
final class ClaimNumbers {

    private static final long HL = Packed.pack("HL");
    private static final long SUBSCRIBER = Packed.pack("22");
    private static final long SBR = Packed.pack("SBR");
    private static final long CLM = Packed.pack("CLM");
    private static final long HI = Packed.pack("HI");
    private static final long LX = Packed.pack("LX");
    private static final long SV1 = Packed.pack("SV1");
    private static final long SV3 = Packed.pack("SV3");
    private static final long REF = Packed.pack("REF");
    private static final long LINE_CONTROL = Packed.pack("6R");
    private static final long RANK_UNKNOWN = Packed.pack("U");
    private static final int NO_NUMBER = -1;

    private final Findings findings;
    private final Set<Long> ranks = new HashSet<>();
    private final Set<String> lineControls = new HashSet<>();
    private long subscriberRank;
    private boolean claimOpen;
    private int lines;
    private int diagnoses;

    ClaimNumbers(Findings findings) {
        this.findings = findings;
    }

    void begin() {
        claimOpen = false;
        subscriberRank = 0;
    }

    void segment(SegmentReader view, String loop) {
        long id = view.packedId();
        if (id == CLM) {
            openClaim();
        } else if (id == HL) {
            claimOpen = false;
            subscriberRank = view.packed(3) == SUBSCRIBER ? 0 : subscriberRank;
        } else if (id == SBR) {
            rank(view, loop);
        } else if (!claimOpen) {
            return;
        } else if (id == LX) {
            line(view, loop);
        } else if (id == HI) {
            countDiagnoses(view);
        } else if (id == SV1) {
            pointers(view, loop, 7);
        } else if (id == SV3) {
            pointers(view, loop, 11);
        } else if (id == REF && lines > 0 && view.packed(1) == LINE_CONTROL) {
            lineControl(view, loop);
        }
    }

    private void openClaim() {
        claimOpen = true;
        lines = 0;
        diagnoses = 0;
        lineControls.clear();
        ranks.clear();
        if (subscriberRank != 0 && subscriberRank != RANK_UNKNOWN) {
            ranks.add(subscriberRank);
        }
    }

    private void rank(SegmentReader view, String loop) {
        long rank = view.packed(1);
        if (!claimOpen) {
            subscriberRank = rank;
        } else if (rank != 0 && rank != RANK_UNKNOWN && !ranks.add(rank)) {
            report(view, loop, 1, 0, "Another payer of the claim stands in the same rank.");
        }
    }

    private void line(SegmentReader view, String loop) {
        lines++;
        int said = view.has(1) ? whole(view.bytes(), view.from(1), view.to(1)) : NO_NUMBER;
        if (said != NO_NUMBER && said != lines) {
            lines = said;
            report(view, loop, 1, 0, "The lines of a claim are counted from 1 without a gap.");
        }
    }

    private void countDiagnoses(SegmentReader view) {
        if (diagnoses == 0 && isDiagnosis(view.component(1, 1))) {
            for (int element = 1; element <= view.size(); element++) {
                diagnoses += view.has(element) ? 1 : 0;
            }
        }
    }

    private static boolean isDiagnosis(String qualifier) {
        return switch (qualifier) {
            case "ABK", "BK", "TQ" -> true;
            default -> false;
        };
    }

    private void pointers(SegmentReader view, String loop, int element) {
        if (diagnoses == 0 || !view.has(element)) {
            return;
        }
        byte[] bytes = view.bytes();
        byte separator = (byte) view.delimiters().component();
        int from = view.from(element);
        int end = view.to(element);
        for (int component = 1; from <= end; component++) {
            int to = from;
            while (to < end && bytes[to] != separator) {
                to++;
            }
            int position = whole(bytes, from, to);
            if (position != NO_NUMBER && (position < 1 || position > diagnoses)) {
                report(
                        view,
                        loop,
                        element,
                        component,
                        "The line points at a diagnosis that the claim does not have.");
            }
            from = to + 1;
        }
    }

    /** A number of up to six digits; {@link #NO_NUMBER} for anything else. */
    private static int whole(byte[] bytes, int from, int to) {
        if (from == to || to - from > 6 || !ValueForms.areDigits(bytes, from, to)) {
            return NO_NUMBER;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }

    private void lineControl(SegmentReader view, String loop) {
        if (view.has(2) && !lineControls.add(view.element(2))) {
            report(view, loop, 2, 0, "Another line of the claim has the same control number.");
        }
    }

    private void report(
            SegmentReader view, String loop, int element, int component, String message) {
        findings.at(view, Level.ERROR, 4, loop, element, component, "7", message);
    }
}
