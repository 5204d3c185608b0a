package org.almoner.claims;

import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.x12.SegmentBuilder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes loops 2320 to 2330B: another payer, and what it decided. */
final class OtherPayerWriter {

    private static final int TRIPLETS_MAX = 6;

    /** CAS in loops 2320 and 2430. */
    private static final int SEGMENTS_MAX = 5;

    private final SegmentPen pen;

    OtherPayerWriter(SegmentPen pen) {
        this.pen = pen;
    }

    /**
     * Writes one other payer.
     *
     * @param priors what the payers decided about the claim's lines
     */
    void write(OtherPayer other, List<PriorAdjudication> priors) {
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
        if (paid != null && !isAdjudicatedByLine(other.payer().id(), priors)) {
            writeRemainingLiability(other.adjustments());
        }
        pen.segment("OI").skip(2).add("Y").skip(2).add("Y").end();
        String memberId = pen.identifier(subscriber.memberId(), "the other payer's member id");
        pen.person("IL", subscriber.person(), memberId, "the other subscriber's");
        if (subscriber.person().address() != null) {
            pen.address(subscriber.person().address(), "the other subscriber's");
        }
        String payerId = pen.identifier(other.payer().id(), "the other payer's identifier");
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
        if (adjudicated != null && !isAdjudicatedByLine(payerId, priors)) {
            pen.date("573", adjudicated);
        }
    }

    /** The guide wants the date once: with the lines when the payer decided line by line. */
    private static boolean isAdjudicatedByLine(String payerId, List<PriorAdjudication> priors) {
        return priors.stream().anyMatch(prior -> prior.payerId().equals(payerId));
    }

    /** One CAS for each group, in the order of first appearance; a second one after six reasons. */
    void writeAdjustments(List<Adjustment> adjustments) {
        Map<String, List<Adjustment>> byGroup = new LinkedHashMap<>();
        for (Adjustment adjustment : adjustments) {
            byGroup.computeIfAbsent(adjustment.group(), absent -> new ArrayList<>())
                    .add(adjustment);
        }
        int segments =
                byGroup.values().stream()
                        .mapToInt(theirs -> Math.ceilDiv(theirs.size(), TRIPLETS_MAX))
                        .sum();
        if (segments > SEGMENTS_MAX) {
            throw pen.refusal(
                    "the other payer's adjustments",
                    "are more than %d segments of %d reasons can carry"
                            .formatted(SEGMENTS_MAX, TRIPLETS_MAX));
        }
        byGroup.forEach((group, theirs) -> {
            for (int from = 0; from < theirs.size(); from += TRIPLETS_MAX) {
                int to = Math.min(from + TRIPLETS_MAX, theirs.size());
                writeAdjustment(group, theirs.subList(from, to));
            }
        });
    }

    /** AMT*EAF: what the other payer left to the patient, where it decided. */
    void writeRemainingLiability(List<Adjustment> adjustments) {
        Money left = EarlierAnswer.patientShare(adjustments);
        if (!left.isZero()) {
            pen.segment("AMT").add("EAF").cents(left.cents()).end();
        }
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
}
