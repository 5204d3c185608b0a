package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Attachment;
import org.almoner.claims.InstitutionalClaim.BillType;
import org.almoner.claims.InstitutionalClaim.Line;
import org.almoner.claims.InstitutionalClaim.Stay;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the segments of one institutional claim, CLM first. */
final class InstitutionalLoopReader extends ClaimLoop<Line> {

    private @Nullable SegmentView cl1;
    private @Nullable SegmentView statement;
    private @Nullable SegmentView admission;
    private @Nullable LocalTime dischargedAt;
    private @Nullable String payerClaimNumber;
    private @Nullable String authorization;
    private @Nullable String referralNumber;
    private @Nullable String medicalRecordNumber;
    private @Nullable Money patientEstimate;
    private @Nullable String note;
    private final List<Attachment> attachments = new ArrayList<>();
    private final BillCodeReader codes = new BillCodeReader();
    private final StaffReader staff = new StaffReader();

    InstitutionalLoopReader(List<? extends SegmentView> segments) {
        super(segments);
    }

    InstitutionalClaim read(ClaimHead head) {
        takeAll();
        return new InstitutionalClaim(
                clm().element(1),
                new BillType(clm().component(5, 1), clm().component(5, 3)),
                stay(),
                payerClaimNumber,
                authorization,
                referralNumber,
                medicalRecordNumber,
                head.propertyCasualtyNumber(),
                patientEstimate,
                attachments,
                note,
                codes.diagnoses(),
                codes.drg(),
                codes.procedures(),
                codes.billCodes(),
                head.billing(),
                staff.staff(),
                head.subscriber(),
                head.patient(),
                head.relationship(),
                head.payer(),
                otherPayers(),
                lines());
    }

    @Override
    LineLoop<Line> beginLine(SegmentView lx) {
        return new InstitutionalLineReader(lx);
    }

    @Override
    void takeOwn(SegmentView segment) {
        switch (segment.id()) {
            case "CL1" -> cl1 = segment;
            case "DTP" -> takeDate(segment);
            case "PWK" -> attachments.add(attachment(segment));
            case "AMT" -> {
                if (segment.element(1).equals("F3")) {
                    patientEstimate = SegmentValues.money(segment, 2);
                }
            }
            case "REF" -> takeReference(segment);
            case "NTE" -> {
                if (segment.element(1).equals("ADD") && note == null) {
                    note = SegmentValues.text(segment, 2);
                }
            }
            case "HI" -> codes.take(segment);
            default -> staff.take(segment);
        }
    }

    private void takeDate(SegmentView dtp) {
        switch (dtp.element(1)) {
            case "434" -> statement = dtp;
            case "435" -> admission = dtp;
            case "096" -> dischargedAt = time(dtp.element(3));
            default -> {
                // The repricer's date has no place in the record.
            }
        }
    }

    private void takeReference(SegmentView ref) {
        if (staff.isInParty()) {
            return;
        }
        switch (ref.element(1)) {
            case "F8" -> payerClaimNumber = SegmentValues.text(ref, 2);
            case "G1" -> authorization = SegmentValues.text(ref, 2);
            case "9F" -> referralNumber = SegmentValues.text(ref, 2);
            case "EA" -> medicalRecordNumber = SegmentValues.text(ref, 2);
            default -> {
                // Other numbers have no place in the record.
            }
        }
    }

    static Attachment attachment(SegmentView pwk) {
        return new Attachment(
                pwk.element(1).strip(), pwk.element(2).strip(), SegmentValues.text(pwk, 6));
    }

    private Stay stay() {
        LocalDate admitted = admission == null ? null : SegmentValues.firstDay(admission);
        String hour = admission == null ? "" : admission.element(3).strip();
        return new Stay(
                statement == null ? null : SegmentValues.firstDay(statement),
                statement == null ? null : SegmentValues.lastDay(statement),
                admitted,
                hour.length() > 8 ? time(hour.substring(8)) : null,
                dischargedAt,
                cl1 == null ? null : SegmentValues.text(cl1, 1),
                cl1 == null ? null : SegmentValues.text(cl1, 2),
                cl1 == null ? null : SegmentValues.text(cl1, 3));
    }

    /** HHMM or HH; null for an hour that is not known, which some senders write as 99. */
    private static @Nullable LocalTime time(String text) {
        String digits = text.strip();
        try {
            return switch (digits.length()) {
                case 2 -> LocalTime.of(Integer.parseInt(digits), 0);
                case 4, 6 ->
                        LocalTime.of(
                                Integer.parseInt(digits.substring(0, 2)),
                                Integer.parseInt(digits.substring(2, 4)));
                default -> null;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
