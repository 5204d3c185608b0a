package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.Finding;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** E06: the catalogue names each edit once, with what it checks and where it comes from. */
class E06_ListsItsEditsTest {

    @Test
    void everyEditSaysWhatItChecksAndCitesItsSource() {
        var edits = Ruleset.national().texts();

        assertThat(edits).hasSizeGreaterThanOrEqualTo(25);
        assertThat(edits).extracting(RuleText::id).doesNotHaveDuplicates();
        assertThat(edits)
                .allSatisfy(edit -> {
                    assertThat(edit.id()).matches("[a-z0-9-]+");
                    assertThat(edit.title()).isNotBlank();
                    assertThat(edit.checks()).endsWith(".");
                    assertThat(edit.source()).isNotBlank();
                    assertThat(edit.from()).isAfter(LocalDate.of(2000, 1, 1));
                });
    }

    @Test
    void everyFindingCarriesItsSource() {
        var draft = Claims.draft(Claims.visit());
        draft.diagnoses = List.of("M17");

        assertThat(Scrubbed.scrub().check(draft.claim(), Scrubbed.context()))
                .singleElement()
                .extracting(Finding::source)
                .isEqualTo("ICD-10-CM Official Guidelines, section I.B.2; 45 CFR 162.1002");
    }
}
