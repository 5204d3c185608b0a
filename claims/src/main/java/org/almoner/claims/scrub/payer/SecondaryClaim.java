package org.almoner.claims.scrub.payer;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Kind;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Sign;
import org.almoner.claims.scrub.Subject;

/** A payer that is not first wants to know what the first one did. */
final class SecondaryClaim implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "secondary-claim",
                            "Earlier payer's decision",
                            "A secondary or tertiary claim carries the earlier payer, what it paid"
                                + " and when; a professional's to Medicare also says why Medicare"
                                + " is not first.")
                    .onAll()
                    .where(Sign.OTHER_PAYER)
                    .source(
                            "X12 005010X222A1, section 1.4.1 and loops 2320, 2330B; SBR05 in loop"
                                    + " 2000B")
                    .fires(
                            """
                            payer MB
                            secondary
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The claim is secondary, but no other payer is named.
                            STOP Medicare is not first, but the claim does not say why (insurance type, SBR05).
                            """)
                    .fires(
                            """
                            dental
                            tertiary
                            other primary COAST02 paid $80.00 on 2026-03-20
                            other secondary NORTH03 paid $10.00
                            2026-03-02 D1110 dx none
                            """,
                            """
                            STOP Coastal Mutual comes first, but what it paid, or when, is missing.
                            """)
                    .quiet(
                            """
                            payer MB
                            secondary why 12
                            other primary COAST02 paid $80.00 on 2026-03-20
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            other secondary COAST02
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            institutional 131
                            payer MA
                            secondary
                            other primary COAST02 paid $80.00 on 2026-03-20
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        HealthCareClaim claim = subject.claim();
        Subscriber subscriber = claim.subscriber();
        if (subscriber.sequence() == Sequence.PRIMARY) {
            return;
        }
        if (claim.otherPayers().isEmpty()) {
            findings.say(
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
                findings.say(
                        "%s comes first, but what it paid, or when, is missing."
                                .formatted(named(other)),
                        "Please post its remittance first, or enter it from the paper.");
            }
        }
        if (subject.kind() == Kind.PROFESSIONAL
                && subject.isMedicare()
                && Findings.isMissing(subscriber.insuranceType())) {
            findings.say(
                    "Medicare is not first, but the claim does not say why (insurance type,"
                            + " SBR05).",
                    "Please choose the reason, such as 12 for a working person of 65 or older.");
        }
    }

    private static String named(OtherPayer other) {
        String name = other.payer().name();
        return name.isBlank() ? "Another payer" : name;
    }
}
