package org.almoner.claims.scrub.payer;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.Set;

/** A payer that is not first wants to know what the first one did. */
final class SecondaryClaim implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                        Family.PAYER,
                        "secondary-claim",
                        "Earlier payer's decision",
                        "A secondary or tertiary claim carries the earlier payer, what it paid and when;"
                        + " one to Medicare also says why Medicare is not first.")
                .source(
                        "X12 005010X222A1, section 1.4.1 and loops 2320, 2330B; SBR05 in loop 2000B");


    private static final Set<String> MEDICARE = Set.of("MA", "MB");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        ProfessionalClaim claim = subject.professional();
        Subscriber subscriber = claim.subscriber();
        if (subscriber.sequence() == Sequence.PRIMARY) {
            return;
        }
        if (claim.otherPayers().isEmpty()) {
            findings.claim(
                    Severity.STOP,
                    "The claim is %s, but no other payer is named."
                            .formatted(
                                    subscriber.sequence() == Sequence.SECONDARY
                                            ? "secondary"
                                            : "tertiary"),
                    "Please add the payer that comes first, or make this coverage the primary"
                            + " one.");
        }
        for (OtherPayer other : claim.otherPayers()) {
            boolean isEarlier = other.subscriber().sequence().compareTo(subscriber.sequence()) < 0;
            if (isEarlier && (other.paid() == null || other.adjudicated() == null)) {
                findings.claim(
                        Severity.STOP,
                        "%s comes first, but what it paid, or when, is missing."
                                .formatted(other.payer().name()),
                        "Please post its remittance first, or enter it from the paper.");
            }
        }
        if (MEDICARE.contains(subscriber.filingIndicator())
                && Findings.isMissing(subscriber.insuranceType())) {
            findings.claim(
                    Severity.STOP,
                    "Medicare is not first, but the claim does not say why (insurance type,"
                            + " SBR05).",
                    "Please choose the reason, such as 12 for a working person of 65 or older.");
        }
    }
}
