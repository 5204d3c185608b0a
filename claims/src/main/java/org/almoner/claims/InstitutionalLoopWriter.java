package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Attachment;
import org.almoner.claims.InstitutionalClaim.Stay;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Loops 2300 to 2330B of an institutional claim; its lines are the line writer's. */
final class InstitutionalLoopWriter {

    private static final DateTimeFormatter TIME_4 = DateTimeFormatter.ofPattern("HHmm");
    private static final int LINES_MAX = 999;
    private static final int OTHER_PAYERS_MAX = 10;
    private static final int ATTACHMENTS_MAX = 10;

    private final SegmentPen pen;
    private final OtherPayerWriter otherPayers;
    private final BillCodeWriter codes;
    private final StaffWriter staff;
    private final InstitutionalLineWriter lines;

    InstitutionalLoopWriter(SegmentPen pen) {
        this.pen = pen;
        this.otherPayers = new OtherPayerWriter(pen);
        this.codes = new BillCodeWriter(pen);
        this.staff = new StaffWriter(pen);
        this.lines = new InstitutionalLineWriter(pen);
    }

    void write(InstitutionalClaim claim) {
        pen.writing(claim.number());
        pen.within(claim.lines().size(), 1, LINES_MAX, "the number of lines");
        pen.within(claim.otherPayers().size(), 0, OTHER_PAYERS_MAX, "the number of other payers");
        pen.within(claim.attachments().size(), 0, ATTACHMENTS_MAX, "the number of attachments");
        writeClaim(claim);
        writeStay(claim.stay());
        claim.attachments().forEach(this::writeAttachment);
        Money estimate = claim.patientEstimate();
        if (estimate != null) {
            pen.segment("AMT").add("F3").cents(estimate.cents()).end();
        }
        writeReferences(claim);
        String note = pen.maybe(claim.note(), "the claim note", 80);
        if (note != null) {
            pen.segment("NTE").add("ADD").add(note).end();
        }
        codes.write(claim);
        staff.write(claim.staff());
        var priors =
                claim.lines().stream().flatMap(line -> line.priorAdjudications().stream()).toList();
        claim.otherPayers().forEach(other -> otherPayers.write(other, priors));
        int number = 0;
        for (InstitutionalClaim.Line line : claim.lines()) {
            number++;
            lines.write(number, line);
        }
    }

    private void writeClaim(InstitutionalClaim claim) {
        pen.segment("CLM")
                .add(pen.need(claim.number(), "the claim number", 20))
                .cents(claim.charge().cents())
                .skip(2)
                .composite(
                        pen.need(claim.bill().facility(), "the facility's type of bill", 2),
                        "A",
                        pen.need(claim.bill().frequency(), "the claim frequency", 1))
                .skip(1)
                .add("A") // CLM07: the provider accepts assignment
                .add("Y") // CLM08: the patient assigns the benefits to the provider
                .add("Y") // CLM09: the patient allows the release of information
                .end();
    }

    private void writeStay(Stay stay) {
        LocalTime discharged = stay.dischargedAt();
        if (discharged != null) {
            pen.segment("DTP").add("096").add("TM").add(TIME_4.format(discharged)).end();
        }
        LocalDate from = pen.given(stay.from(), "the statement's first day");
        LocalDate to = pen.given(stay.to(), "the statement's last day");
        if (to.isBefore(from)) {
            throw pen.refusal("the statement's last day", "is before its first");
        }
        pen.segment("DTP").add("434").add("RD8").add(days(from, to)).end();
        LocalDate admitted = stay.admitted();
        if (admitted != null) {
            LocalTime at = stay.admittedAt();
            pen.segment("DTP")
                    .add("435")
                    .add(at == null ? "D8" : "DT")
                    .add(day(admitted) + (at == null ? "" : TIME_4.format(at)))
                    .end();
        }
        pen.segment("CL1")
                .add(pen.need(stay.admissionType(), "the type of admission", 1))
                .add(pen.maybe(stay.admissionSource(), "the source of admission", 1))
                .add(pen.need(stay.patientStatus(), "the patient's status", 2))
                .end();
    }

    void writeAttachment(Attachment attachment) {
        String control = pen.maybe(attachment.control(), "an attachment's number", 50);
        pen.segment("PWK")
                .add(pen.need(attachment.type(), "an attachment's type", 2))
                .add(pen.need(attachment.sent(), "how an attachment is sent", 2))
                .skip(2)
                .add(control == null ? null : "AC")
                .add(control)
                .end();
    }

    private void writeReferences(InstitutionalClaim claim) {
        pen.reference("9F", claim.referralNumber(), "the referral number", 50);
        pen.reference("G1", claim.authorization(), "the prior authorization number", 50);
        if (claim.bill().needsPayerClaimNumber()) {
            pen.need(claim.payerClaimNumber(), "the payer's claim number", 50);
        }
        pen.reference("F8", claim.payerClaimNumber(), "the payer's claim number", 50);
        pen.reference("EA", claim.medicalRecordNumber(), "the medical record number", 50);
    }

    static String days(LocalDate from, LocalDate to) {
        return day(from) + "-" + day(to);
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
