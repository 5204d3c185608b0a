package org.almoner.claims.scrub.form;

import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

import java.util.List;

/** A claim needs to say which payer is asked and under which member id. */
final class RequiredCoverage implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.FORM,
                            "required-coverage",
                            "Coverage data",
                            "The payer has a name and an identifier, the subscriber a name, a"
                                + " member id and a claim filing indicator. An employer, whom a"
                                + " workers' compensation claim may name as the subscriber, has no"
                                + " member id.")
                    .onAll()
                    .source(
                            "X12 005010X222A1, 005010X223A2 and 005010X224A2, loops 2000B, 2010BA"
                                    + " and 2010BB (SBR09, NM109)")
                    .fires(
                            """
                            without member filing subscriber-name payer-name payer-id
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            STOP The member id is missing.
                            STOP The claim filing indicator is missing.
                            STOP The subscriber's last name is missing.
                            STOP The payer's name is missing.
                            STOP The payer's identifier is missing.
                            """)
                    .fires(
                            """
                            dental
                            without member
                            2026-03-02 D1110
                            """,
                            "STOP The member id is missing.\n")
                    .quiet(
                            """
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            payer WC
                            without member first-name
                            dx S61.411A
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
        if (!isEmployer(subscriber)) {
            require(findings, subscriber.memberId(), "The member id");
        }
        require(findings, subscriber.filingIndicator(), "The claim filing indicator");
        require(findings, subscriber.person().lastName(), "The subscriber's last name");
        require(findings, claim.payer().name(), "The payer's name");
        require(findings, claim.payer().id(), "The payer's identifier");
        List<OtherPayer> others = claim.otherPayers();
        for (int index = 0; index < others.size(); index++) {
            OtherPayer other = others.get(index);
            require(findings, other.subscriber().memberId(), "The other payer's member id");
            require(findings, other.payer().id(), "The other payer's identifier");
        }
    }

    private static boolean isEmployer(Subscriber subscriber) {
        return subscriber.filingIndicator().equals("WC")
                && Findings.isMissing(subscriber.person().firstName());
    }

    private static void require(Findings findings, String value, String what) {
        if (Findings.isMissing(value)) {
            findings.say(
                    what + " is missing.",
                    "Please complete the coverage from the patient's card or an eligibility"
                            + " check.");
        }
    }
}
