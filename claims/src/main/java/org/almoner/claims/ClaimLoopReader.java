package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Icd;
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
    private final List<String> anesthesiaFor = new ArrayList<>(0);
    private final StaffReader staff = new StaffReader();
    private @Nullable LocalDate admitted;
    private @Nullable LocalDate discharged;
    private @Nullable LocalDate onset;
    private @Nullable String clia;

    ClaimLoopReader(List<? extends SegmentView> segments) {
        super(segments);
    }

    ProfessionalClaim read(ClaimHead head) {
        takeAll();
        ProfessionalClaim.Provider rendering = staff.provider("82");
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
                rendering == null ? head.billing() : rendering,
                staff.provider("DN"),
                head.subscriber(),
                head.patient(),
                head.relationship(),
                head.payer(),
                otherPayers(),
                lines(),
                detail(head.died()));
    }

    private VisitDetail detail(@Nullable LocalDate died) {
        ProfessionalClaim.Provider supervising = staff.provider("DQ");
        ProfessionalClaim.Provider facility = staff.provider("77");
        boolean isPlain =
                supervising == null
                        && facility == null
                        && admitted == null
                        && discharged == null
                        && onset == null
                        && died == null
                        && clia == null
                        && edition() == Icd.TEN
                        && anesthesiaFor.isEmpty();
        return isPlain
                ? VisitDetail.NONE
                : new VisitDetail(
                        supervising,
                        facility,
                        admitted,
                        discharged,
                        onset,
                        died,
                        clia,
                        edition(),
                        anesthesiaFor);
    }

    @Override
    LineLoop<Line> beginLine(SegmentView lx) {
        return new LineReader(lx);
    }

    @Override
    void takeOwn(SegmentView segment) {
        switch (segment.id()) {
            case "DTP" -> takeDate(segment);
            case "REF" -> takeReference(segment);
            case "NTE" -> note = note == null ? SegmentValues.text(segment, 2) : note;
            case "HI" -> {
                addDiagnoses(segment, diagnoses);
                addSurgeries(segment);
            }
            case "NM1", "PRV", "N3", "N4" -> staff.take(segment);
            default -> {
                // What our records have no place for is passed over, never fatal.
            }
        }
    }

    private void takeDate(SegmentView dtp) {
        switch (dtp.element(1)) {
            case "439" -> accidentDate = SegmentValues.firstDay(dtp);
            case "435" -> admitted = SegmentValues.findFirstDay(dtp).orElse(null);
            case "096" -> discharged = SegmentValues.findFirstDay(dtp).orElse(null);
            case "431" -> onset = SegmentValues.findFirstDay(dtp).orElse(null);
            default -> {
                // Other days have no place in the record.
            }
        }
    }

    private void takeReference(SegmentView ref) {
        if (staff.isInParty()) {
            return;
        }
        switch (ref.element(1)) {
            case "9F" -> referral = SegmentValues.text(ref, 2);
            case "G1" -> authorization = SegmentValues.text(ref, 2);
            case "F8" -> payerClaimNumber = SegmentValues.text(ref, 2);
            case "X4" -> clia = SegmentValues.text(ref, 2);
            default -> {
                // Other numbers have no place in the record.
            }
        }
    }

    private void addSurgeries(SegmentView hi) {
        for (int at = 1; at <= hi.size(); at++) {
            switch (hi.component(at, 1)) {
                case "BP", "BO" -> anesthesiaFor.add(hi.component(at, 2).strip());
                default -> {
                    // Diagnoses and condition codes.
                }
            }
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
                clm(),
                5,
                code.isEmpty()
                        ? "names no claim frequency in its third component"
                        : "holds a claim frequency other than 1, 7 and 8");
    }
}
