package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.x12.SegmentBuilder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Loops 2300 to 2430: one claim, the other payers, and its lines. */
final class ClaimLoopWriter {

    private static final int DIAGNOSES_MAX = 12;
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
        writeDiagnoses(claim.diagnoses());
        writeProviders(claim);
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
        if (accident != null) {
            pen.date("439", accident.date());
        }
    }

    private void writeReferences(ProfessionalClaim claim) {
        pen.reference("9F", claim.referral(), "the referral number", 50);
        pen.reference("G1", claim.authorization(), "the prior authorization number", 50);
        if (claim.frequency() != Frequency.ORIGINAL) {
            pen.need(claim.payerClaimNumber(), "the payer's claim number", 50);
        }
        pen.reference("F8", claim.payerClaimNumber(), "the payer's claim number", 50);
        String note = pen.maybe(claim.note(), "the claim note", 80);
        if (note != null) {
            pen.segment("NTE").add("ADD").add(note).end();
        }
    }

    private void writeDiagnoses(List<String> diagnoses) {
        SegmentBuilder hi = pen.segment("HI");
        String qualifier = "ABK";
        for (String diagnosis : diagnoses) {
            hi.composite(qualifier, pen.need(diagnosis, "a diagnosis", 7));
            qualifier = "ABF";
        }
        hi.end();
    }

    private void writeProviders(ProfessionalClaim claim) {
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
                .add("UN")
                .add(String.valueOf(line.units()))
                .add(pen.maybe(line.placeOfService(), "a line's place of service", 2))
                .skip(1)
                .composite(line.pointers().stream().map(String::valueOf).toArray(String[]::new))
                .end();
        if (line.to().isBefore(line.from())) {
            throw pen.refusal("a line's last date of service", "is before its first");
        }
        pen.dates("472", line.from(), line.to());
        pen.segment("REF")
                .add("6R")
                .add(pen.need(line.control(), "a line's control number", 30))
                .end();
        writeDrug(line);
        line.priorAdjudications().forEach(prior -> writePriorAdjudication(prior, line));
    }

    /**
     * Loop 2410. The guide wants a quantity with every NDC; our record holds none of its own, so
     * the line's units are given, counted in UN.
     */
    private void writeDrug(Line line) {
        String ndc = pen.maybe(line.ndc(), "a line's NDC", 11);
        if (ndc != null) {
            pen.segment("LIN").skip(1).add("N4").add(ndc).end();
            pen.segment("CTP").skip(3).add(String.valueOf(line.units())).composite("UN").end();
        }
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
