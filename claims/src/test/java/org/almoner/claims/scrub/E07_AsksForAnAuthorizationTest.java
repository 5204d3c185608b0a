package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.ScrubContext;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

/** E07: what the payer wants to approve first carries its number. */
class E07_AsksForAnAuthorizationTest {

    private static ScrubContext asking(String... codes) {
        return new ScrubContext(
                Claims.DAY.plusDays(1),
                90,
                List.of(),
                List.of(),
                List.of(),
                "",
                Set.of(codes),
                ScrubContext.PayerFacts.UNKNOWN);
    }

    @Test
    void aListedServiceWithoutANumberIsAskedAbout() {
        assertThat(Scrubbed.findings(Claims.visit(), asking("99213", "20610")))
                .isEqualTo(
                        "WARN authorization-number: Line 1 (99213): Meridian Health Plan wants to"
                                + " be asked first, but there is no authorization number.\n");
    }

    @Test
    void aNumberOrAnotherServiceIsNot() {
        var approved = Claims.draft(Claims.visit());
        approved.authorization = "PA700037";

        assertThat(Scrubbed.findings(approved.claim(), asking("99213"))).isEmpty();
        assertThat(Scrubbed.findings(Claims.visit(), asking("20610"))).isEmpty();
    }
}
