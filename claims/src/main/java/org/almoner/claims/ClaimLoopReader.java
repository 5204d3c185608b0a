package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.x12.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the segments of one claim, CLM first. The same segment means another thing by where it
 * stands: before the first SBR and LX it is the claim's, after an SBR the other payer's, after an
 * LX the line's.
 */
final class ClaimLoopReader {

    private final List<Segment> segments;
    private final Segment clm;

    private @Nullable LocalDate accidentDate;
    private @Nullable String authorization;
    private @Nullable String referral;
    private @Nullable String payerClaimNumber;
    private @Nullable String note;
    private final List<String> diagnoses = new ArrayList<>();
    private ProfessionalClaim.@Nullable Provider referring;
    private ProfessionalClaim.@Nullable Provider rendering;
    private boolean isRendering;
    private final List<OtherPayerReader> others = new ArrayList<>();
    private final List<LineReader> lines = new ArrayList<>();

    ClaimLoopReader(List<Segment> segments) {
        this.segments = segments;
        this.clm = segments.getFirst();
    }

    ProfessionalClaim read(ClaimHead head) {
        for (Segment segment : segments.subList(1, segments.size())) {
            take(segment);
        }
        List<Line> read = lines.stream().map(LineReader::line).toList();
        List<ProfessionalClaim.PriorAdjudication> priors =
                read.stream().flatMap(line -> line.priorAdjudications().stream()).toList();
        return new ProfessionalClaim(
                clm.element(1),
                frequency(),
                clm.component(5, 1),
                payerClaimNumber,
                authorization,
                referral,
                accident(),
                head.propertyCasualtyNumber(),
                note,
                diagnoses,
                head.billing(),
                rendering == null ? head.billing() : rendering,
                referring,
                head.subscriber(),
                head.patient(),
                head.relationship(),
                head.payer(),
                others.stream().map(other -> other.otherPayer(priors)).toList(),
                read);
    }

    private void take(Segment segment) {
        if (segment.id().equals("LX")) {
            lines.add(new LineReader(segment));
        } else if (!lines.isEmpty()) {
            lines.getLast().take(segment);
        } else if (segment.id().equals("SBR")) {
            others.add(new OtherPayerReader(segment));
        } else if (!others.isEmpty()) {
            others.getLast().take(segment);
        } else {
            takeOwn(segment);
        }
    }

    private void takeOwn(Segment segment) {
        switch (segment.id()) {
            case "DTP" -> {
                if (segment.element(1).equals("439")) {
                    accidentDate = SegmentValues.firstDay(segment);
                }
            }
            case "REF" -> takeReference(segment);
            case "NTE" -> note = note == null ? SegmentValues.text(segment, 2) : note;
            case "HI" -> takeDiagnoses(segment);
            case "NM1" -> takeProvider(segment);
            case "PRV" -> takeTaxonomy(segment);
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    private void takeReference(Segment ref) {
        switch (ref.element(1)) {
            case "9F" -> referral = SegmentValues.text(ref, 2);
            case "G1" -> authorization = SegmentValues.text(ref, 2);
            case "F8" -> payerClaimNumber = SegmentValues.text(ref, 2);
            default -> {
                // Other numbers have no place in the record.
            }
        }
    }

    private void takeDiagnoses(Segment hi) {
        for (int position = 1; position <= hi.size(); position++) {
            String qualifier = hi.component(position, 1);
            switch (qualifier) {
                case "ABK", "ABF", "BK", "BF" -> diagnoses.add(hi.component(position, 2));
                default -> {
                    // Condition codes, anesthesia procedures and the like.
                }
            }
        }
    }

    private void takeProvider(Segment nm1) {
        isRendering = nm1.element(1).equals("82");
        if (isRendering) {
            rendering = ClaimFileReader.provider(nm1, null);
        } else if (nm1.element(1).equals("DN") && referring == null) {
            referring = ClaimFileReader.provider(nm1, null);
        }
    }

    private void takeTaxonomy(Segment prv) {
        ProfessionalClaim.Provider was = rendering;
        if (isRendering && was != null) {
            String taxonomy = SegmentValues.text(prv, 3);
            rendering =
                    new ProfessionalClaim.Provider(
                            was.name(), was.firstName(), was.npi(), taxonomy, null, null, null);
        }
    }

    private Frequency frequency() {
        String code = clm.component(5, 3);
        for (Frequency frequency : Frequency.values()) {
            if (frequency.code().equals(code)) {
                return frequency;
            }
        }
        throw UnreadableTransactionException.at(
                clm, 5, "holds a claim frequency other than 1, 7 and 8");
    }

    private @Nullable Accident accident() {
        String cause = SegmentValues.component(clm, 11, 1);
        LocalDate date = accidentDate;
        if (cause == null || date == null) {
            return null;
        }
        return new Accident(cause, SegmentValues.component(clm, 11, 4), date);
    }
}
