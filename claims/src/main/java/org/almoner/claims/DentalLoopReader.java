package org.almoner.claims;

import org.almoner.claims.DentalClaim.Line;
import org.almoner.claims.DentalClaim.Orthodontics;
import org.almoner.claims.DentalClaim.ToothStatus;
import org.almoner.claims.InstitutionalClaim.Attachment;
import org.almoner.claims.InstitutionalClaim.Staff;
import org.almoner.x12.SegmentView;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the segments of one dental claim, CLM first. */
final class DentalLoopReader extends ClaimLoop<Line> {

    private @Nullable SegmentView dn1;
    private @Nullable Money patientPaid;
    private @Nullable String note;
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();
    private final List<ToothStatus> teeth = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<String> diagnoses = new ArrayList<>();
    private final StaffReader staff = new StaffReader();

    DentalLoopReader(List<? extends SegmentView> segments) {
        super(segments);
    }

    DentalClaim read(ClaimHead head) {
        takeAll();
        Staff people = staff.staff();
        return new DentalClaim(
                clm().element(1),
                clm().component(5, 1),
                clm().component(5, 3),
                clm().element(19).equals("PB"),
                references.get("F8"),
                references.get("G3"),
                references.get("G1"),
                accident(dates.get("439")),
                head.propertyCasualtyNumber(),
                dates.get("472"),
                patientPaid,
                orthodontics(),
                teeth,
                attachments,
                note,
                diagnoses,
                edition(),
                head.billing(),
                people.rendering() == null ? head.billing() : people.rendering(),
                people.referring(),
                head.subscriber(),
                head.patient(),
                head.relationship(),
                head.payer(),
                otherPayers(),
                lines());
    }

    @Override
    LineLoop<Line> beginLine(SegmentView lx) {
        return new DentalLineReader(lx);
    }

    @Override
    void takeOwn(SegmentView segment) {
        switch (segment.id()) {
            case "DTP" -> dates.put(segment.element(1), SegmentValues.firstDay(segment));
            case "DN1" -> dn1 = segment;
            case "DN2" ->
                    teeth.add(
                            new ToothStatus(
                                    segment.element(1).strip(), segment.element(2).strip()));
            case "PWK" -> attachments.add(InstitutionalLoopReader.attachment(segment));
            case "AMT" -> {
                if (segment.element(1).equals("F5")) {
                    patientPaid = SegmentValues.money(segment, 2);
                }
            }
            case "REF" -> {
                if (!staff.isInParty()) {
                    references.put(segment.element(1), segment.element(2).strip());
                }
            }
            case "NTE" -> note = note == null ? SegmentValues.text(segment, 2) : note;
            case "HI" -> addDiagnoses(segment, diagnoses);
            default -> staff.take(segment);
        }
    }

    private @Nullable Orthodontics orthodontics() {
        LocalDate placed = dates.get("452");
        SegmentView dn = dn1;
        if (dn == null) {
            return placed == null ? null : new Orthodontics(null, null, null, placed);
        }
        return new Orthodontics(
                SegmentValues.number(dn, 1),
                SegmentValues.number(dn, 2),
                dn.has(3) ? Boolean.valueOf(dn.element(3).equals("Y")) : null,
                placed);
    }
}
