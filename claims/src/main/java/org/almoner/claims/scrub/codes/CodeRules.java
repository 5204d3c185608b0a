package org.almoner.claims.scrub.codes;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules about code sets: each code is one on its day. */
public final class CodeRules {

    private static final List<Rule> RULES =
            List.of(
                    new IcdEdition(),
                    new DiagnosisValid(),
                    new DiagnosisAcrossYears(),
                    new ProcedureValid(),
                    new ModifierValid(),
                    new PlaceOfServiceValid(),
                    new StayProcedureValid(),
                    new TaxonomyValid());

    private CodeRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
