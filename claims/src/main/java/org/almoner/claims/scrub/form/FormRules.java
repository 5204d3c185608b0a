package org.almoner.claims.scrub.form;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules about the claim itself: what is missing, and what cannot be. */
public final class FormRules {

    private static final List<Rule> RULES =
            List.of(
                    new RequiredClaim(),
                    new RequiredPatient(),
                    new RequiredCoverage(),
                    new RequiredBilling(),
                    new NpiCheckDigit(),
                    new BirthDate(),
                    new ServiceDates(),
                    new DiagnosisPointers(),
                    new ChargeAndUnits(),
                    new DaysInSpan(),
                    new ClaimSize(),
                    new DuplicateLine());

    private static final List<Rule> LAST = List.of(new FitsTheGuide());

    private FormRules() {}

    public static List<Rule> list() {
        return RULES;
    }

    /** What is asked when all others were: it does not say again what one of them said. */
    public static List<Rule> last() {
        return LAST;
    }
}
