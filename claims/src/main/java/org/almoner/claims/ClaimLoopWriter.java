package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.x12.SegmentBuilder;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Loops 2300 to 2430: one claim, the other payers, and its lines. */
final class ClaimLoopWriter {

    private static final int DIAGNOSES_MAX = 12;
    private static final int LINES_MAX = 50;
    private static final int OTHER_PAYERS_MAX = 10;
    private static final int MODIFIERS_MAX = 4;
    private static final int POINTERS_MAX = 4;
    private static final int TRIPLETS_MAX = 6;

    private final SegmentPen pen;

    ClaimLoopWriter(SegmentPen pen) {
        this.pen = pen;
    }

    void write(ProfessionalClaim claim) {
        pen.writing(claim.number());
        within(claim.lines().size(), 1, LINES_MAX, "the number of lines");
        within(claim.diagnoses().size(), 1, DIAGNOSES_MAX, "the number of diagnoses");
        within(claim.otherPayers().size(), 0, OTHER_PAYERS_MAX, "the number of other payers");
        writeClaim(claim);
        writeReferences(claim);
        writeDiagnoses(claim.diagnoses());
        writeProviders(claim);
        claim.otherPayers().forEach(other -> writeOtherPayer(other, claim.lines()));
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

    private void writeOtherPayer(OtherPayer other, List<Line> lines) {
        var subscriber = other.subscriber();
        pen.segment("SBR")
                .add(subscriber.sequence().code())
                .add(other.relationship().code())
                .add(pen.maybe(subscriber.group(), "the other payer's group number", 50))
                .skip(1)
                .add(pen.maybe(subscriber.insuranceType(), "the other insurance type", 3))
                .skip(3)
                .add(
                        pen.need(
                                subscriber.filingIndicator(),
                                "the other payer's claim filing indicator",
                                2))
                .end();
        writeAdjustments(other.adjustments());
        Money paid = other.paid();
        if (paid != null) {
            pen.segment("AMT").add("D").cents(paid.cents()).end();
        }
        if (paid != null && !isAdjudicatedByLine(other.payer().id(), lines)) {
            writeRemainingLiability(other.adjustments());
        }
        pen.segment("OI").skip(2).add("Y").skip(2).add("Y").end();
        String memberId = pen.need(subscriber.memberId(), "the other payer's member id", 80);
        pen.person("IL", subscriber.person(), memberId, "the other subscriber's");
        if (subscriber.person().address() != null) {
            pen.address(subscriber.person().address(), "the other subscriber's");
        }
        String payerId = pen.need(other.payer().id(), "the other payer's identifier", 80);
        pen.segment("NM1")
                .add("PR")
                .add("2")
                .add(pen.need(other.payer().name(), "the other payer's name", 60))
                .skip(4)
                .add("PI")
                .add(payerId)
                .end();
        if (other.payer().address() != null) {
            pen.address(other.payer().address(), "the other payer's");
        }
        LocalDate adjudicated = other.adjudicated();
        if (adjudicated != null && !isAdjudicatedByLine(payerId, lines)) {
            pen.date("573", adjudicated);
        }
    }

    /** The guide wants the date once: with the lines when the payer decided line by line. */
    private static boolean isAdjudicatedByLine(String payerId, List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.priorAdjudications().stream())
                .anyMatch(prior -> prior.payerId().equals(payerId));
    }

    private void writeLine(int number, Line line, int diagnoses) {
        within(line.modifiers().size(), 0, MODIFIERS_MAX, "a line's number of modifiers");
        within(line.pointers().size(), 1, POINTERS_MAX, "a line's number of diagnosis pointers");
        for (int pointer : line.pointers()) {
            within(pointer, 1, diagnoses, "a line's diagnosis pointer");
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
                .add(pen.need(prior.payerId(), "the other payer's identifier on a line", 80))
                .cents(prior.paid().cents())
                .composite(procedure(line))
                .skip(1)
                .add(String.valueOf(prior.units()))
                .end();
        writeAdjustments(prior.adjustments());
        pen.date("573", prior.adjudicated());
        writeRemainingLiability(prior.adjustments());
    }

    /** AMT*EAF: what the other payer left to the patient, where it decided. */
    private void writeRemainingLiability(List<Adjustment> adjustments) {
        Money left = EarlierAnswer.patientShare(adjustments);
        if (!left.isZero()) {
            pen.segment("AMT").add("EAF").cents(left.cents()).end();
        }
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

    /** One CAS for each group, in the order of first appearance; a second one after six reasons. */
    private void writeAdjustments(List<Adjustment> adjustments) {
        Map<String, List<Adjustment>> byGroup = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            byGroup.computeIfAbsent(adjustment.group(), absent -> new ArrayList<>())
                    .add(adjustment);
        }
        byGroup.forEach((group, theirs) -> {
            for (int from = 0; from < theirs.size(); from += TRIPLETS_MAX) {
                int to = Math.min(from + TRIPLETS_MAX, theirs.size());
                writeAdjustment(group, theirs.subList(from, to));
            }
        });
    }

    private void writeAdjustment(String group, List<Adjustment> triplets) {
        SegmentBuilder cas = pen.segment("CAS").add(pen.need(group, "an adjustment's group", 2));
        for (Adjustment triplet : triplets) {
            cas.add(pen.need(triplet.reason(), "an adjustment's reason", 5))
                    .cents(triplet.amount().cents())
                    .add(Objects.toString(triplet.quantity(), null));
        }
        cas.end();
    }

    private void within(int value, int min, int max, String field) {
        if (value < min || value > max) {
            throw pen.refusal(field, "must be %d to %d".formatted(min, max));
        }
    }
}
