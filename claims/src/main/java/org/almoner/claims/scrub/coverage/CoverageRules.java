package org.almoner.claims.scrub.coverage;

import org.almoner.claims.scrub.Rule;

import java.util.List;

/** Rules about what Medicare covers, and who pays when it does not. */
public final class CoverageRules {

    private static final List<Rule> RULES =
            List.of(
                    new DiagnosisSupportsService(),
                    new DiagnosisNeverSupports(),
                    new DiagnosisNeedsAnother(),
                    new NoticeConflict(),
                    new NoticeMeaning(),
                    new NoticeWithoutReason(),
                    new NoticeToAnotherPayer());

    private CoverageRules() {}

    public static List<Rule> list() {
        return RULES;
    }
}
