package org.almoner.claims.scrub.payer;

import org.almoner.claims.scrub.Family;
import org.almoner.claims.scrub.Findings;
import org.almoner.claims.scrub.Rule;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Subject;

/** Most Medicaid programs find the provider by NPI and taxonomy. */
final class BillingTaxonomy implements Rule {

    private static final RuleText TEXT =
            RuleText.of(
                            Family.PAYER,
                            "billing-taxonomy",
                            "Billing taxonomy for Medicaid",
                            "A claim to Medicaid has the billing provider's taxonomy.")
                    .onAll()
                    .informs()
                    .source("X12 005010X222A1, loop 2000A, PRV; the state's companion guide")
                    .fires(
                            """
                            payer MC
                            without billing-taxonomy
                            dx I10
                            2026-03-02 99213
                            """,
                            """
                            INFO The billing provider's taxonomy is missing; most Medicaid programs ask for it.
                            """)
                    .quiet(
                            """
                            payer MC
                            dx I10
                            2026-03-02 99213
                            """)
                    .quiet(
                            """
                            payer CI
                            without billing-taxonomy
                            dx I10
                            2026-03-02 99213
                            """);

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.filing().equals("MC")
                && Findings.isMissing(subject.claim().billing().taxonomy())) {
            findings.say(
                    "The billing provider's taxonomy is missing; most Medicaid programs ask for"
                            + " it.",
                    "Please add it in the practice's settings, as it is enrolled with the state.");
        }
    }
}
