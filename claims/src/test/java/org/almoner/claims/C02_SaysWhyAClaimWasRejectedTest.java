package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class C02_SaysWhyAClaimWasRejectedTest {

    @ParameterizedTest
    @CsvSource({
        "A7, 164, IL, the subscriber's member id is not valid (A7:164)",
        "A7, 562, 85, the billing provider's NPI is not valid (A7:562)",
        "A6, 254, '', the claim's principal diagnosis is missing (A6:254)",
        "A8, 255, '', the claim's diagnosis does not agree with another field (A8:255)",
        "A3, 116, '', it went to the wrong payer (A3:116)",
        "A7, 178, '', the claim's charge is not valid (A7:178)",
        "A7, 286, '', the claim's answer of the other payer is not valid (A7:286)",
        "A7, 501, 85, the billing provider's state is not valid (A7:501)",
        "A7, 562, DQ, the supervising provider's NPI is not valid (A7:562)",
        "A7, 21, '', something in it is missing or not valid (A7:21)",
        "A8, 400, '', its lines do not add up to its charge (A8:400)",
    })
    void inWordsAndWithItsCode(String category, String status, String entity, String words) {
        assertThat(ClaimStatusWords.of(category, status, entity)).isEqualTo(words);
    }

    @Test
    void aStatusWithoutWordsIsNamedByItsNumber() {
        assertThat(ClaimStatusWords.of("A7", "999", null))
                .isEqualTo("the claim's field of status 999 is not valid (A7:999)");
    }

    @Test
    void linesThatAreToBlameAreNamedBehindTheClaim() {
        var claim =
                new Acknowledgement.OfClaim(
                        "A-1",
                        "A7",
                        "21",
                        null,
                        null,
                        Money.ZERO,
                        null,
                        List.of(
                                new Acknowledgement.LineStatus("1-1", "20610", "A7", "454", null),
                                new Acknowledgement.LineStatus("1-2", "99213", "A2", "20", null)));
        assertThat(ClaimStatusWords.of(claim))
                .isEqualTo(
                        "something in it is missing or not valid (A7:21); on the line of 20610, the"
                                + " procedure code is not valid (A7:454)");
    }
}
