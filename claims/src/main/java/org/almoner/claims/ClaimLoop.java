package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.Packed;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments of one claim, CLM first. The same segment means another thing by where it stands:
 * before the first SBR and LX it is the claim's, after an SBR the other payer's, after an LX the
 * line's.
 *
 * @param <L> what is read of a line
 */
abstract class ClaimLoop<L> {

    private static final long LX = Packed.pack("LX");
    private static final long SBR = Packed.pack("SBR");

    private final List<? extends SegmentView> segments;
    private final SegmentView clm;
    private final List<OtherPayerReader> others = new ArrayList<>(0);
    private final List<LineLoop<L>> lines = new ArrayList<>();
    private @Nullable LineLoop<L> line;
    private Icd edition = Icd.TEN;

    ClaimLoop(List<? extends SegmentView> segments) {
        this.segments = segments;
        this.clm = segments.getFirst();
    }

    abstract void takeOwn(SegmentView segment);

    abstract LineLoop<L> beginLine(SegmentView lx);

    final SegmentView clm() {
        return clm;
    }

    final void takeAll() {
        for (int at = 1; at < segments.size(); at++) {
            take(segments.get(at));
        }
    }

    private void take(SegmentView segment) {
        LineLoop<L> open = line;
        if (segment.is(LX)) {
            line = beginLine(segment);
            lines.add(line);
        } else if (open != null) {
            open.take(segment);
        } else if (segment.is(SBR)) {
            others.add(new OtherPayerReader(segment));
        } else if (!others.isEmpty()) {
            others.getLast().take(segment);
        } else {
            takeOwn(segment);
        }
    }

    final List<L> lines() {
        List<L> read = new ArrayList<>(lines.size());
        for (LineLoop<L> line : lines) {
            read.add(line.line());
        }
        return read;
    }

    final List<OtherPayer> otherPayers() {
        if (others.isEmpty()) {
            return List.of();
        }
        List<PriorAdjudication> priors =
                lines.stream().flatMap(line -> line.priors().stream()).toList();
        return others.stream().map(other -> other.otherPayer(priors)).toList();
    }

    /** CLM11 with the day of DTP*439; null when one of them is not given. */
    final @Nullable Accident accident(@Nullable LocalDate day) {
        String cause = SegmentValues.component(clm, 11, 1);
        return cause == null || day == null
                ? null
                : new Accident(cause, SegmentValues.component(clm, 11, 4), day);
    }

    /** By which edition the diagnoses were marked. */
    final Icd edition() {
        return edition;
    }

    /** The diagnoses of an HI of a professional or dental claim, in their order. */
    final void addDiagnoses(SegmentView hi, List<String> diagnoses) {
        for (int at = 1; at <= hi.size(); at++) {
            switch (hi.component(at, 1)) {
                case "ABK", "ABF" -> diagnoses.add(hi.component(at, 2).strip());
                case "BK", "BF" -> {
                    edition = Icd.NINE;
                    diagnoses.add(hi.component(at, 2).strip());
                }
                default -> {
                    // Condition codes, anesthesia procedures and the like.
                }
            }
        }
    }
}
