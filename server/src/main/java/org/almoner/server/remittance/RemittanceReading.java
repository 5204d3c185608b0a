package org.almoner.server.remittance;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.almoner.claims.RemittanceProof;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.Claims;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a remittance for a person: the proof as arithmetic, every reason in words. */
@Component
public class RemittanceReading {

    private final Claims claims;

    RemittanceReading(Claims claims) {
        this.claims = claims;
    }

    /** A whole remittance. */
    public record Page(
            Equation total,
            List<Imbalance> imbalances,
            List<ClaimView> claims,
            List<Level> levels) {}

    /** {@code 412.60 = 452.60 − 40.00}, and whether it holds. */
    public record Equation(String text, boolean holds) {}

    /** A sum that does not come out. */
    public record Imbalance(String sentence) {}

    /**
     * One CLP.
     *
     * @param claimId ours; null when it is none of ours
     */
    public record ClaimView(
            String number,
            @Nullable Long claimId,
            @Nullable Long patientId,
            String status,
            String payerClaimNumber,
            boolean reversal,
            boolean denied,
            Equation equation,
            List<AdjustmentView> adjustments,
            List<LineView> lines,
            String remarks) {}

    /** One SVC. */
    public record LineView(
            String code,
            String modifiers,
            Money charge,
            Money paid,
            List<AdjustmentView> adjustments,
            String remarks,
            boolean holds) {}

    /** One CAS triplet. */
    public record AdjustmentView(String label, String words, Money amount) {}

    /** One PLB pair. */
    public record Level(String reason, String words, String reference, Money amount) {}

    /** Reads it. */
    public Page read(Remittance remittance) {
        RemittanceProof proof = RemittanceProof.of(remittance);
        List<ClaimView> views = new ArrayList<>();
        for (int i = 0; i < remittance.claims().size(); i++) {
            views.add(claim(remittance.claims().get(i), i, proof));
        }
        return new Page(
                total(remittance),
                proof.imbalances().stream().map(one -> new Imbalance(one.sentence())).toList(),
                views,
                remittance.providerAdjustments().stream().map(RemittanceReading::level).toList());
    }

    private static Equation total(Remittance remittance) {
        Money claims =
                remittance.claims().stream().map(Remittance.Claim::paid).collect(Money.sum());
        Money levels =
                remittance.providerAdjustments().stream()
                        .map(Remittance.ProviderAdjustment::amount)
                        .collect(Money.sum());
        return new Equation(
                "%s = %s − %s".formatted(remittance.paid(), claims, levels),
                remittance.paid().equals(claims.minus(levels)));
    }

    private ClaimView claim(Remittance.Claim claim, int index, RemittanceProof proof) {
        Optional<Claim> ours = claims.findByNumber(claim.number());
        Money patient = total(claim.allAdjustments(), true);
        Money adjusted = total(claim.allAdjustments(), false);
        boolean holds = proof.imbalances().stream().noneMatch(one -> one.claimIndex() == index);
        List<LineView> lines = new ArrayList<>();
        for (int i = 0; i < claim.lines().size(); i++) {
            int line = i;
            lines.add(
                    line(
                            claim.lines().get(i),
                            proof.imbalances().stream()
                                    .noneMatch(one ->
                                            one.claimIndex() == index && one.lineIndex() == line)));
        }
        return new ClaimView(
                claim.number(),
                ours.map(Claim::claimId).orElse(null),
                ours.map(Claim::patientId).orElse(null),
                ReasonTitles.status(claim.status()),
                claim.payerClaimNumber(),
                claim.isReversal(),
                claim.isDenial(),
                new Equation(
                        "%s = %s paid + %s adjusted + %s patient"
                                .formatted(claim.charge(), claim.paid(), adjusted, patient),
                        holds),
                views(claim.adjustments()),
                lines,
                ReasonTitles.remarks(claim.remarks()));
    }

    private static LineView line(Remittance.Line line, boolean holds) {
        return new LineView(
                line.code(),
                String.join(" ", line.modifiers()),
                line.charge(),
                line.paid(),
                views(line.adjustments()),
                ReasonTitles.remarks(line.remarks()),
                holds);
    }

    private static List<AdjustmentView> views(List<Remittance.Adjustment> adjustments) {
        return adjustments.stream()
                .map(one ->
                        new AdjustmentView(
                                one.label(), ReasonTitles.reason(one.reason()), one.amount()))
                .toList();
    }

    private static Level level(Remittance.ProviderAdjustment adjustment) {
        String reference = adjustment.reference();
        return new Level(
                adjustment.reason(),
                ReasonTitles.providerLevel(adjustment.reason()),
                reference == null ? "" : reference,
                adjustment.amount());
    }

    private static Money total(List<Remittance.Adjustment> adjustments, boolean patient) {
        return adjustments.stream()
                .filter(one -> one.isPatientResponsibility() == patient)
                .map(Remittance.Adjustment::amount)
                .collect(Money.sum());
    }

    /** The segments of a raw text, one a line, to read. */
    public static String segments(String raw) {
        char end = raw.length() > 105 ? raw.charAt(105) : '~';
        return Stream.of(raw.split(java.util.regex.Pattern.quote(String.valueOf(end)), -1))
                .map(String::strip)
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment + end)
                .collect(Collectors.joining("\n"));
    }
}
