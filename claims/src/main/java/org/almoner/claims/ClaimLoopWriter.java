package org.almoner.claims;

import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.LineDetail.Dose;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentBuilder;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Loops 2300 to 2430: one claim, the other payers, and its lines. */
final class ClaimLoopWriter {

    private static final int DIAGNOSES_MAX = 12;
    private static final int SURGERIES_MAX = 2;
    private static final int LINES_MAX = 50;
    private static final int OTHER_PAYERS_MAX = 10;
    private static final int MODIFIERS_MAX = 4;
    private static final int POINTERS_MAX = 4;

    private final SegmentPen pen;
    private final OtherPayerWriter otherPayers;

    ClaimLoopWriter(SegmentPen pen) {
        this.pen = pen;
        this.otherPayers = new OtherPayerWriter(pen);
    }

    void write(ProfessionalClaim claim) {
        pen.writing(claim.number());
        pen.within(claim.lines().size(), 1, LINES_MAX, "the number of lines");
        pen.within(claim.diagnoses().size(), 1, DIAGNOSES_MAX, "the number of diagnoses");
        pen.within(claim.otherPayers().size(), 0, OTHER_PAYERS_MAX, "the number of other payers");
        writeClaim(claim);
        writeReferences(claim);
        writeDiagnoses(claim.diagnoses(), claim.edition());
        writeSurgeries(claim.detail().anesthesiaFor());
        writeProviders(claim);
        writePlace(claim.detail());
        var priors =
                claim.lines().stream().flatMap(line -> line.priorAdjudications().stream()).toList();
        claim.otherPayers().forEach(other -> otherPayers.write(other, priors));
        int number = 0;
        for (Line line : claim.lines()) {
            number++;
            writeLine(number, line, claim.diagnoses().size());
        }
    }

    private void writeClaim(ProfessionalClaim claim) {
        SegmentBuilder clm =
                pen.segment("CLM")
                        .add(pen.need(claim.number(), "the claim number", 20))
                        .cents(claim.charge().cents())
                        .skip(2)
                        .composite(
                                pen.need(claim.placeOfService(), "the place of service", 2),
                                "B",
                                claim.frequency().code())
                        .add("Y") // CLM06: the provider's signature is on file
                        .add("A") // CLM07: the provider accepts assignment
                        .add("Y") // CLM08: the patient assigns the benefits to the provider
                        .add("Y"); // CLM09: the patient allows the release of information
        Accident accident = claim.accident();
        if (accident != null) {
            clm.skip(1)
                    .composite(
                            pen.need(accident.cause(), "the accident's cause", 2),
                            null,
                            null,
                            pen.maybe(accident.state(), "the accident's state", 2));
        }
        clm.end();
        VisitDetail detail = claim.detail();
        writeDate("431", detail.onset());
        writeDate("439", accident == null ? null : accident.date());
        writeDate("435", detail.admitted());
        writeDate("096", detail.discharged());
    }

    private void writeDate(String qualifier, @Nullable LocalDate day) {
        if (day != null) {
            pen.date(qualifier, day);
        }
    }

    private void writeReferences(ProfessionalClaim claim) {
        pen.reference("9F", claim.referral(), "the referral number", 50);
        pen.reference("G1", claim.authorization(), "the prior authorization number", 50);
        if (claim.frequency() != Frequency.ORIGINAL) {
            pen.need(claim.payerClaimNumber(), "the payer's claim number", 50);
        }
        pen.reference("F8", claim.payerClaimNumber(), "the payer's claim number", 50);
        pen.reference("X4", claim.detail().clia(), "the CLIA number", 50);
        String note = pen.maybe(claim.note(), "the claim note", 80);
        if (note != null) {
            pen.segment("NTE").add("ADD").add(note).end();
        }
    }

    private void writeDiagnoses(List<String> diagnoses, Icd edition) {
        String mark = edition == Icd.NINE ? "" : "A";
        SegmentBuilder hi = pen.segment("HI");
        String qualifier = mark + "BK";
        for (String diagnosis : diagnoses) {
            hi.composite(qualifier, pen.need(diagnosis, "a diagnosis", 7));
            qualifier = mark + "BF";
        }
        hi.end();
    }

    private void writeSurgeries(List<String> codes) {
        pen.within(codes.size(), 0, SURGERIES_MAX, "the number of surgeries under anesthesia");
        if (codes.isEmpty()) {
            return;
        }
        SegmentBuilder hi = pen.segment("HI");
        String qualifier = "BP";
        for (String code : codes) {
            hi.composite(qualifier, pen.need(code, "a surgery under anesthesia", 5));
            qualifier = "BO";
        }
        hi.end();
    }

    private void writePlace(VisitDetail detail) {
        ProfessionalClaim.Provider facility = detail.facility();
        if (facility != null) {
            pen.provider("77", facility, "the service facility's");
            pen.address(
                    pen.given(facility.address(), "the service facility's address"),
                    "the service facility's");
        }
        writeProvider("DQ", detail.supervising(), "the supervising provider's");
    }

    private void writeProvider(
            String role, ProfessionalClaim.@Nullable Provider provider, String whose) {
        if (provider != null) {
            pen.provider(role, provider, whose);
        }
    }

    private void writeProviders(ProfessionalClaim claim) {
        writeProvider("DN", claim.referring(), "the referring provider's");
        if (!claim.rendering().npi().equals(claim.billing().npi())) {
            writeRendering(claim.rendering());
        }
    }

    private void writeRendering(ProfessionalClaim.Provider rendering) {
        pen.provider("82", rendering, "the rendering provider's");
        String taxonomy = pen.maybe(rendering.taxonomy(), "the rendering provider's taxonomy", 10);
        if (taxonomy != null) {
            pen.segment("PRV").add("PE").add("PXC").add(taxonomy).end();
        }
    }

    private void writeLine(int number, Line line, int diagnoses) {
        pen.within(line.modifiers().size(), 0, MODIFIERS_MAX, "a line's number of modifiers");
        pen.within(
                line.pointers().size(), 1, POINTERS_MAX, "a line's number of diagnosis pointers");
        for (int pointer : line.pointers()) {
            pen.within(pointer, 1, diagnoses, "a line's diagnosis pointer");
        }
        pen.segment("LX").add(String.valueOf(number)).end();
        pen.segment("SV1")
                .composite(procedure(line))
                .cents(line.charge().cents())
                .add(pen.need(line.detail().unit(), "a line's unit", 2))
                .add(String.valueOf(line.units()))
                .add(pen.maybe(line.placeOfService(), "a line's place of service", 2))
                .skip(1)
                .composite(line.pointers().stream().map(String::valueOf).toArray(String[]::new))
                .skip(1)
                .add(line.detail().isEmergency() ? "Y" : null)
                .end();
        if (line.to().isBefore(line.from())) {
            throw pen.refusal("a line's last date of service", "is before its first");
        }
        pen.dates("472", line.from(), line.to());
        LineDetail detail = line.detail();
        pen.reference("G1", detail.authorization(), "a line's prior authorization number", 50);
        pen.segment("REF")
                .add("6R")
                .add(pen.need(line.control(), "a line's control number", 30))
                .end();
        pen.reference("X4", detail.clia(), "a line's CLIA number", 50);
        pen.reference("F4", detail.referredClia(), "a line's referred CLIA number", 50);
        writeDrug(line);
        ProfessionalClaim.Provider rendering = detail.rendering();
        if (rendering != null) {
            writeRendering(rendering);
        }
        writeProvider("DQ", detail.supervising(), "a line's supervising provider's");
        writeOrdering(detail.ordering());
        writeProvider("DN", detail.referring(), "a line's referring provider's");
        line.priorAdjudications().forEach(prior -> writePriorAdjudication(prior, line));
    }

    /** Loop 2420E, the only one of a line that may have an address: supplies ask for it. */
    private void writeOrdering(ProfessionalClaim.@Nullable Provider ordering) {
        if (ordering != null) {
            pen.provider("DK", ordering, "a line's ordering provider's");
            if (ordering.address() != null) {
                pen.address(ordering.address(), "a line's ordering provider's");
            }
        }
    }

    /**
     * Loop 2410. The guide wants a quantity with every NDC; where none is said, the line's units
     * are given, counted in UN.
     */
    private void writeDrug(Line line) {
        String ndc = pen.maybe(line.ndc(), "a line's NDC", 11);
        if (ndc == null) {
            return;
        }
        Dose dose =
                Objects.requireNonNullElse(
                        line.detail().dose(),
                        new Dose(BigDecimal.valueOf(line.units()), LineDetail.UNITS, null));
        pen.segment("LIN").skip(1).add("N4").add(ndc).end();
        pen.segment("CTP")
                .skip(3)
                .add(dose.quantity().toPlainString())
                .composite(pen.need(dose.unit(), "a drug's unit", 2))
                .end();
        pen.reference("XZ", dose.prescription(), "a prescription number", 50);
    }

    private void writePriorAdjudication(PriorAdjudication prior, Line line) {
        pen.segment("SVD")
                .add(pen.identifier(prior.payerId(), "the other payer's identifier on a line"))
                .cents(prior.paid().cents())
                .composite(procedure(line))
                .skip(1)
                .add(String.valueOf(prior.units()))
                .end();
        otherPayers.writeAdjustments(prior.adjustments());
        pen.date("573", prior.adjudicated());
        otherPayers.writeRemainingLiability(prior.adjustments());
    }

    private @Nullable String[] procedure(Line line) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add("HC");
        parts.add(pen.need(line.code(), "a line's procedure code", 5));
        for (String modifier : line.modifiers()) {
            parts.add(pen.need(modifier, "a line's modifier", 2));
        }
        return parts.toArray(new @Nullable String[0]);
    }
}
