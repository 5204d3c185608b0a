package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.almoner.claims.scrub.R01_EveryRuleHoldsItsExamplesTest.Case;
import org.almoner.claims.scrub.WrittenCases.Written;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * R03: well-known pairs, limits and indicators on NCCI's and the fee schedule's whole files, when
 * they are at hand: the folder of {@code ALMONER_SHARED}, else {@code ../shared}.
 */
class R03_HoldsOnThePublishedEditsTest {

    private static final Set<Family> FAMILIES = Set.of(Family.NCCI, Family.PHYSICIAN);

    /** Examples about rows that the small files have, and the published ones do not. */
    private static final String SMALL_ONLY = "# in the small files";

    private static Bookshelf shelf = Shelves.small();

    @BeforeAll
    static void load() {
        shelf =
                Shelves.published()
                        .orElseGet(() ->
                                abort(
                                        "The published edits are not here; set ALMONER_SHARED to"
                                                + " look at claims with them."));
    }

    @Test
    void wellKnownPairsAndLimitsAreFound() {
        List<Written> cases = WrittenCases.read("published/ncci.txt");
        assertThat(cases).hasSizeGreaterThan(40);

        assertThat(shown(cases.stream().map(R03_HoldsOnThePublishedEditsTest::scrubbed).toList()))
                .isEqualTo(shown(cases));
    }

    @Test
    void theRulesExamplesHoldOnTheWholeFilesToo() {
        List<Case> cases =
                R01_EveryRuleHoldsItsExamplesTest.cases()
                        .filter(one -> FAMILIES.contains(one.rule().text().family()))
                        .filter(one -> !one.example().sketch().startsWith(SMALL_ONLY))
                        .toList();

        assertThat(cases).hasSizeGreaterThan(100);
        assertThat(
                        cases.stream()
                                .map(one -> one.example().sketch() + one.said(shelf))
                                .collect(Collectors.joining("\n")))
                .isEqualTo(
                        cases.stream()
                                .map(one -> one.example().sketch() + one.example().says())
                                .collect(Collectors.joining("\n")));
    }

    private static Written scrubbed(Written one) {
        return WrittenCases.scrubbed(one, shelf, FAMILIES);
    }

    private static String shown(List<Written> cases) {
        return cases.stream().map(Written::toString).collect(Collectors.joining("\n"));
    }
}
