package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** What an earlier payer decided adds up, or the next one sends the claim back. */
final class OtherPayerBalance implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.PAYER,
                        "other-payer-balance",
                        "Earlier payer's amounts",
                        "For each earlier payer, the line's charge is what it paid plus its adjustments,"
                        + " and the claim's charge is what it paid plus all adjustments.")
                .source(
                        "X12 005010X222A1, section 1.4.4 (balancing)");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (OtherPayer other : subject.professional().otherPayers()) {
            if (other.paid() != null) {
                check(findings, subject.professional(), other, other.paid());
            }
        }
    }

    private static void check(
            Findings findings, ProfessionalClaim claim, OtherPayer other, Money paid) {
        Money explained = paid.plus(total(other.adjustments()));
        for (int i = 0; i < claim.lines().size(); i++) {
            Line line = claim.lines().get(i);
            for (PriorAdjudication prior : line.priorAdjudications()) {
                if (!prior.payerId().equals(other.payer().id())) {
                    continue;
                }
                Money adjusted = total(prior.adjustments());
                explained = explained.plus(adjusted);
                Money sum = prior.paid().plus(adjusted);
                if (!sum.equals(line.charge())) {
                    findings.line(
                            Severity.STOP,
                            i,
                            line,
                            "%s paid %s and adjusted %s, together %s, but the charge is %s."
                                    .formatted(
                                            other.payer().name(),
                                            prior.paid(),
                                            adjusted,
                                            sum,
                                            line.charge()),
                            "Please compare it with that payer's remittance.");
                }
            }
        }
        if (!explained.equals(claim.charge())) {
            findings.claim(
                    Severity.STOP,
                    "%s paid %s; with its adjustments that explains %s of the charge of %s."
                            .formatted(other.payer().name(), paid, explained, claim.charge()),
                    "Please compare it with that payer's remittance.");
        }
    }

    private static Money total(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).collect(Money.sum());
    }
}
