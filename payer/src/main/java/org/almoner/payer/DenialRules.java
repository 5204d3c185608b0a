package org.almoner.payer;

import java.util.List;
import java.util.Optional;

/**
 * All rules, in the order in which a payer asks: coverage, paper, code, then the service itself.
 */
final class DenialRules {

    private static final List<DenialRule> IN_ORDER =
            List.of(
                    new CoverageRule(),
                    new TimelyFilingRule(),
                    new CompensationCaseRule(),
                    new WorkRelatedRule(),
                    new PrimaryDecisionRule(),
                    new ProcedureCodeRule(),
                    new BilateralRule(),
                    new DuplicateRule(),
                    new AuthorizationRule(),
                    new DiagnosisFitRule(),
                    new MedicalNecessityRule(),
                    new BundledPairRule(),
                    new VisitWithProcedureRule(),
                    new ScreeningFrequencyRule());

    private DenialRules() {}

    static Optional<Denial> check(DenialRule.Examined examined) {
        return IN_ORDER.stream().flatMap(rule -> rule.check(examined).stream()).findFirst();
    }
}
