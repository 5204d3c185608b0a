package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the segments of one professional claim, CLM first. */
final class ClaimLoopReader extends ClaimLoop<Line> {

    private static final List<Frequency> FREQUENCIES = List.of(Frequency.values());

    private @Nullable LocalDate accidentDate;
    private @Nullable String authorization;
    private @Nullable String referral;
    private @Nullable String payerClaimNumber;
    private @Nullable String note;
    private final List<String> diagnoses = new ArrayList<>();
    private @Nullable PartyReader referring;
    private @Nullable PartyReader rendering;
    private boolean isRendering;

    ClaimLoopReader(List<? extends SegmentView> segments) {
        super(segments);
    }

    ProfessionalClaim read(ClaimHead head) {
        takeAll();
        return new ProfessionalClaim(
                clm().element(1),
                frequency(),
                clm().component(5, 1),
                payerClaimNumber,
                authorization,
                referral,
                accident(accidentDate),
                head.propertyCasualtyNumber(),
                note,
                diagnoses,
                head.billing(),
                rendering == null ? head.billing() : rendering.provider(),
                referring == null ? null : referring.provider(),
                head.subscriber(),
                head.patient(),
                head.relationship(),
                head.payer(),
                otherPayers(),
                lines());
    }

    @Override
    LineLoop<Line> beginLine(SegmentView lx) {
        return new LineReader(lx);
    }

    @Override
    void takeOwn(SegmentView segment) {
        switch (segment.id()) {
            case "DTP" -> {
                if (segment.element(1).equals("439")) {
                    accidentDate = SegmentValues.firstDay(segment);
                }
            }
            case "REF" -> takeReference(segment);
            case "NTE" -> note = note == null ? SegmentValues.text(segment, 2) : note;
            case "HI" -> addDiagnoses(segment, diagnoses);
            case "NM1" -> takeProvider(segment);
            case "PRV" -> takeTaxonomy(segment);
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    private void takeReference(SegmentView ref) {
        switch (ref.element(1)) {
            case "9F" -> referral = SegmentValues.text(ref, 2);
            case "G1" -> authorization = SegmentValues.text(ref, 2);
            case "F8" -> payerClaimNumber = SegmentValues.text(ref, 2);
            default -> {
                // Other numbers have no place in the record.
            }
        }
    }

    private void takeProvider(SegmentView nm1) {
        isRendering = nm1.element(1).equals("82");
        if (isRendering) {
            rendering = new PartyReader(nm1);
        } else if (nm1.element(1).equals("DN") && referring == null) {
            referring = new PartyReader(nm1);
        }
    }

    private void takeTaxonomy(SegmentView prv) {
        if (isRendering && rendering != null) {
            rendering.takeTaxonomy(prv);
        }
    }

    private Frequency frequency() {
        String code = clm().component(5, 3);
        for (Frequency frequency : FREQUENCIES) {
            if (frequency.code().equals(code)) {
                return frequency;
            }
        }
        throw UnreadableTransactionException.at(
                clm(), 5, "holds a claim frequency other than 1, 7 and 8");
    }
}
