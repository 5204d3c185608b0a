package org.almoner.claims;

import org.almoner.claims.DentalClaim.Orthodontics;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.x12.SegmentBuilder;

import java.time.LocalDate;
import java.util.List;

/** Loops 2300 to 2330B of a dental claim; its lines are the line writer's. */
final class DentalLoopWriter {

    private static final int LINES_MAX = 50;
    private static final int OTHER_PAYERS_MAX = 10;
    private static final int ATTACHMENTS_MAX = 10;
    private static final int TEETH_MAX = 35;
    private static final int DIAGNOSES_MAX = 4;

    private final SegmentPen pen;
    private final OtherPayerWriter otherPayers;
    private final InstitutionalLoopWriter shared;
    private final DentalLineWriter lines;

    DentalLoopWriter(SegmentPen pen) {
        this.pen = pen;
        this.otherPayers = new OtherPayerWriter(pen);
        this.shared = new InstitutionalLoopWriter(pen);
        this.lines = new DentalLineWriter(pen);
    }

    void write(DentalClaim claim) {
        pen.writing(claim.number());
        pen.within(claim.lines().size(), 1, LINES_MAX, "the number of lines");
        pen.within(claim.otherPayers().size(), 0, OTHER_PAYERS_MAX, "the number of other payers");
        pen.within(claim.attachments().size(), 0, ATTACHMENTS_MAX, "the number of attachments");
        pen.within(claim.teeth().size(), 0, TEETH_MAX, "the number of teeth");
        pen.within(claim.diagnoses().size(), 0, DIAGNOSES_MAX, "the number of diagnoses");
        writeClaim(claim);
        writeDates(claim);
        writeTeeth(claim);
        claim.attachments().forEach(shared::writeAttachment);
        Money paid = claim.patientPaid();
        if (paid != null) {
            pen.segment("AMT").add("F5").cents(paid.cents()).end();
        }
        writeReferences(claim);
        writeDiagnoses(claim.diagnoses(), claim.edition());
        writeProviders(claim);
        var priors =
                claim.lines().stream().flatMap(line -> line.priorAdjudications().stream()).toList();
        claim.otherPayers().forEach(other -> otherPayers.write(other, priors));
        int number = 0;
        for (DentalClaim.Line line : claim.lines()) {
            number++;
            lines.write(number, line, claim.diagnoses().size());
        }
    }

    private void writeClaim(DentalClaim claim) {
        SegmentBuilder clm =
                pen.segment("CLM")
                        .add(pen.need(claim.number(), "the claim number", 20))
                        .cents(claim.charge().cents())
                        .skip(2)
                        .composite(
                                pen.need(claim.placeOfService(), "the place of service", 2),
                                "B",
                                pen.need(claim.frequency(), "the claim frequency", 1))
                        .add("Y") // CLM06: the provider's signature is on file
                        .add("A") // CLM07: the provider accepts assignment
                        .add("Y") // CLM08: the patient assigns the benefits to the provider
                        .add("Y") // CLM09: the patient allows the release of information
                        .skip(1);
        Accident accident = claim.accident();
        if (accident == null) {
            clm.skip(1);
        } else {
            clm.composite(
                    pen.need(accident.cause(), "the accident's cause", 2),
                    null,
                    null,
                    pen.maybe(accident.state(), "the accident's state", 2));
        }
        clm.skip(7).add(claim.isPredetermination() ? "PB" : null).end();
    }

    private void writeDates(DentalClaim claim) {
        Accident accident = claim.accident();
        if (accident != null) {
            pen.date("439", accident.date());
        }
        Orthodontics orthodontics = claim.orthodontics();
        LocalDate placed = orthodontics == null ? null : orthodontics.placed();
        if (placed != null) {
            pen.date("452", placed);
        }
        LocalDate serviceDate = claim.serviceDate();
        if (serviceDate != null) {
            pen.date("472", serviceDate);
        }
    }

    private void writeTeeth(DentalClaim claim) {
        Orthodontics dn1 = claim.orthodontics();
        if (dn1 != null
                && (dn1.months() != null
                        || dn1.monthsLeft() != null
                        || dn1.isForOrthodontics() != null)) {
            Boolean isFor = dn1.isForOrthodontics();
            pen.segment("DN1")
                    .add(DentalLineWriter.plain(dn1.months()))
                    .add(DentalLineWriter.plain(dn1.monthsLeft()))
                    .add(isFor == null ? null : isFor ? "Y" : "N")
                    .end();
        }
        for (DentalClaim.ToothStatus tooth : claim.teeth()) {
            pen.segment("DN2")
                    .add(pen.need(tooth.tooth(), "a tooth's number", 2))
                    .add(pen.need(tooth.status(), "a tooth's status", 1))
                    .skip(3)
                    .add("JP")
                    .end();
        }
    }

    private void writeReferences(DentalClaim claim) {
        pen.reference("G3", claim.predeterminationNumber(), "the predetermination number", 50);
        if (claim.frequency().equals("7") || claim.frequency().equals("8")) {
            pen.need(claim.payerClaimNumber(), "the payer's claim number", 50);
        }
        pen.reference("F8", claim.payerClaimNumber(), "the payer's claim number", 50);
        pen.reference("G1", claim.authorization(), "the prior authorization number", 50);
        String note = pen.maybe(claim.note(), "the claim note", 80);
        if (note != null) {
            pen.segment("NTE").add("ADD").add(note).end();
        }
    }

    private void writeDiagnoses(List<String> diagnoses, Icd edition) {
        String mark = edition == Icd.NINE ? "" : "A";
        if (diagnoses.isEmpty()) {
            return;
        }
        SegmentBuilder hi = pen.segment("HI");
        String qualifier = mark + "BK";
        for (String diagnosis : diagnoses) {
            hi.composite(qualifier, pen.need(diagnosis, "a diagnosis", 7));
            qualifier = mark + "BF";
        }
        hi.end();
    }

    private void writeProviders(DentalClaim claim) {
        ProfessionalClaim.Provider referring = claim.referring();
        if (referring != null) {
            pen.provider("DN", referring, "the referring provider's");
        }
        ProfessionalClaim.Provider rendering = claim.rendering();
        if (rendering.npi().equals(claim.billing().npi())) {
            return;
        }
        pen.provider("82", rendering, "the rendering provider's");
        String taxonomy = pen.maybe(rendering.taxonomy(), "the rendering provider's taxonomy", 10);
        if (taxonomy != null) {
            pen.segment("PRV").add("PE").add("PXC").add(taxonomy).end();
        }
    }
}
