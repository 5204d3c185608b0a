package org.almoner.claims.scrub.payer;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules about the payer: what it asks for, how long it waits, what it has seen before. */
public final class PayerRules {

    private static final List<Rule> RULES =
            List.of(
                    new DuplicateInHistory(),
                    new ReplacementNumber(),
                    new MedicareOriginals(),
                    new AccidentData(),
                    new CoveredOnTheDay(),
                    new AfterDeath(),
                    new ProviderEnrolled(),
                    new PersonNamed(),
                    new BillingTaxonomy(),
                    new ServiceFacility(),
                    new AuthorizationNumber(),
                    new ReferralNumber(),
                    new SecondaryClaim(),
                    new OtherPayerBalance(),
                    new EarlierPayerDays(),
                    new TimelyFiling());

    private PayerRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
