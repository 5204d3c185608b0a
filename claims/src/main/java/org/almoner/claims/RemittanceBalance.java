package org.almoner.claims;

import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.Remittance.Claim;
import org.almoner.claims.Remittance.Line;
import org.almoner.claims.Remittance.ProviderAdjustment;
import org.almoner.claims.RemittanceProof.Imbalance;
import org.almoner.claims.RemittanceProof.Level;

import java.util.ArrayList;
import java.util.List;

/** The sums of a remittance, level by level. */
final class RemittanceBalance {

    private final Remittance remittance;
    private final List<Imbalance> imbalances = new ArrayList<>();
    private int claimIndex = -1;
    private int lineIndex = -1;

    RemittanceBalance(Remittance remittance) {
        this.remittance = remittance;
    }

    List<Imbalance> imbalances() {
        for (Claim claim : remittance.claims()) {
            claimIndex++;
            for (Line line : claim.lines()) {
                lineIndex++;
                checkLine(claim, line);
            }
            lineIndex = -1;
            checkClaim(claim);
            checkPatientShare(claim);
            if (!claim.lines().isEmpty()) {
                checkLinesAgainst(claim);
            }
        }
        claimIndex = -1;
        checkPayment();
        return List.copyOf(imbalances);
    }

    private void checkLine(Claim claim, Line line) {
        Money adjusted = total(line.adjustments());
        Money expected = line.charge().minus(adjusted);
        expect(
                Level.LINE,
                line.paid(),
                expected,
                "Claim %s, line %d (%s): charged %s, adjusted %s, so paid should be %s, but SVC03 is %s."
                        .formatted(
                                claim.number(),
                                lineIndex + 1,
                                line.code(),
                                line.charge(),
                                adjusted,
                                expected,
                                line.paid()));
    }

    private void checkClaim(Claim claim) {
        Money adjusted = total(claim.allAdjustments());
        Money expected = claim.charge().minus(adjusted);
        expect(
                Level.CLAIM,
                claim.paid(),
                expected,
                "Claim %s: charged %s, adjusted %s, so paid should be %s, but CLP04 is %s."
                        .formatted(
                                claim.number(), claim.charge(), adjusted, expected, claim.paid()));
    }

    private void checkPatientShare(Claim claim) {
        Money share = patientShare(claim);
        if (claim.patientResponsibility().isZero()) {
            return;
        }
        expect(
                Level.CLAIM,
                claim.patientResponsibility(),
                share,
                "Claim %s: the adjustments with group PR come to %s, but CLP05 is %s."
                        .formatted(claim.number(), share, claim.patientResponsibility()));
    }

    private void checkLinesAgainst(Claim claim) {
        Money charged = claim.lines().stream().map(Line::charge).collect(Money.sum());
        expect(
                Level.CLAIM,
                claim.charge(),
                charged,
                "Claim %s: its lines charge %s together, but CLP03 is %s."
                        .formatted(claim.number(), charged, claim.charge()));
        Money own = total(claim.adjustments());
        Money paid = claim.lines().stream().map(Line::paid).collect(Money.sum()).minus(own);
        expect(
                Level.CLAIM,
                claim.paid(),
                paid,
                "Claim %s: its lines less the claim's own adjustments pay %s, but CLP04 is %s."
                        .formatted(claim.number(), paid, claim.paid()));
    }

    private void checkPayment() {
        Money claims = remittance.claims().stream().map(Claim::paid).collect(Money.sum());
        Money provider =
                remittance.providerAdjustments().stream()
                        .map(ProviderAdjustment::amount)
                        .collect(Money.sum());
        Money expected = claims.minus(provider);
        expect(
                Level.TRANSACTION,
                remittance.paid(),
                expected,
                "Payment: the claims come to %s, provider adjustments take %s, so %s should have moved, but BPR02 is %s."
                        .formatted(claims, provider, expected, remittance.paid()));
    }

    private void expect(Level level, Money given, Money expected, String sentence) {
        if (!given.equals(expected)) {
            imbalances.add(
                    new Imbalance(
                            level, claimIndex, lineIndex, sentence, given.minus(expected).cents()));
        }
    }

    static Money patientShare(Claim claim) {
        return claim.allAdjustments().stream()
                .filter(Adjustment::isPatientResponsibility)
                .map(Adjustment::amount)
                .collect(Money.sum());
    }

    private static Money total(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).collect(Money.sum());
    }
}
