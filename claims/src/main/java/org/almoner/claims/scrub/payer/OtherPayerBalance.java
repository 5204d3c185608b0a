package org.almoner.claims.scrub.payer;

import org.almoner.claims.DentalClaim;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.InstitutionalClaim;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** What an earlier payer decided adds up, or the next one sends the claim back. */
final class OtherPayerBalance implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "other-payer-balance",
                            "Earlier payer's amounts",
                            "For each earlier payer, the line's charge is what it paid plus its"
                                + " adjustments, and the claim's charge is what it paid plus all"
                                + " adjustments.")
                    .onAll()
                    .where(Sign.OTHER_PAYER)
                    .source(
                            "X12 005010X222A1, 005010X223A2 and 005010X224A2, section 1.4.4"
                                    + " (balancing)")
                    .fires(
                            """
                            secondary
                            other primary COAST02 paid $75.00 on 2026-03-20
                            dx I10
                            2026-03-02 99213 $100.00 decided COAST02 $75.00 CO-45 $20.00
                            """,
                            """
                            STOP Line 1 (99213): Coastal Mutual paid 75.00 and adjusted 20.00, together 95.00, but the charge is 100.00.
                            STOP Coastal Mutual paid 75.00; with its adjustments that explains 95.00 of the charge of 100.00.
                            """)
                    .fires(
                            """
                            institutional 131
                            secondary
                            other primary COAST02 paid $70.00 on 2026-03-20 CO-45 $20.00
                            dx I10
                            2026-03-02 99213 $100.00
                            """,
                            """
                            STOP Coastal Mutual paid 70.00; with its adjustments that explains 90.00 of the charge of 100.00.
                            """)
                    .quiet(
                            """
                            secondary
                            other primary COAST02 paid $75.00 on 2026-03-20
                            dx I10
                            2026-03-02 99213 $100.00 decided COAST02 $75.00 CO-45 $20.00 PR-1 $5.00
                            """)
                    .quiet(
                            """
                            other secondary COAST02
                            dx I10
                            2026-03-02 99213 $100.00
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        List<OtherPayer> others = subject.claim().otherPayers();
        for (int index = 0; index < others.size(); index++) {
            OtherPayer other = others.get(index);
            Money paid = other.paid();
            if (paid != null) {
                check(findings, subject, other, paid);
            }
        }
    }

    private static void check(Findings findings, Subject subject, OtherPayer other, Money paid) {
        Money explained = paid.plus(total(other.adjustments()));
        for (Service service : subject.services()) {
            for (PriorAdjudication prior : priors(subject.claim(), service.index())) {
                if (prior.payerId().equals(other.payer().id())) {
                    Money adjusted = total(prior.adjustments());
                    explained = explained.plus(adjusted);
                    checkLine(findings, service, other, prior.paid(), adjusted);
                }
            }
        }
        if (!explained.equals(subject.claim().charge())) {
            findings.say(
                    "%s paid %s; with its adjustments that explains %s of the charge of %s."
                            .formatted(
                                    other.payer().name(),
                                    paid,
                                    explained,
                                    subject.claim().charge()),
                    "Please compare it with that payer's remittance.");
        }
    }

    private static List<PriorAdjudication> priors(HealthCareClaim claim, int line) {
        return switch (claim) {
            case ProfessionalClaim professional ->
                    professional.lines().get(line).priorAdjudications();
            case InstitutionalClaim facility -> facility.lines().get(line).priorAdjudications();
            case DentalClaim dental -> dental.lines().get(line).priorAdjudications();
        };
    }

    private static void checkLine(
            Findings findings, Service service, OtherPayer other, Money paid, Money adjusted) {
        Money sum = paid.plus(adjusted);
        if (!sum.equals(service.charge())) {
            findings.say(
                    service,
                    "%s paid %s and adjusted %s, together %s, but the charge is %s."
                            .formatted(other.payer().name(), paid, adjusted, sum, service.charge()),
                    "Please compare it with that payer's remittance.");
        }
    }

    private static Money total(List<Adjustment> adjustments) {
        return adjustments.stream().map(Adjustment::amount).collect(Money.sum());
    }
}
