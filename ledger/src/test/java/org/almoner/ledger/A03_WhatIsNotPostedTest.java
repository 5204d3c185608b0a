package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each defect is refused with its sentence, and nothing of the remittance is posted. */
class A03_WhatIsNotPostedTest {

    private static final String SOUND =
            """
            BPR*I*80*C*ACH************20261119
            CLP*C-1*1*150*80*20*12*PAYER1
            SVC*HC:99213*150*80
            CAS*CO*45*50
            CAS*PR*2*20
            REF*6R*L1
            """;

    private final Desk desk = new Desk().charge("C-1", "L1 99213 150");

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "BPR*I*80* | BPR*I*79.99* | OUT_OF_BALANCE: The payment is 79.99, but its claims"
                        + " come to 80.00",
                "CAS*CO*45*50 | CAS*CO*45*49.99 | OUT_OF_BALANCE: Claim C-1 does not balance",
                "CLP*C-1 | CLP*C-9 | UNKNOWN_CLAIM: We have no claim C-9",
                "CAS*CO*45 | CAS*XX*45 | ODD_GROUP: Claim C-1 is adjusted under group XX",
                "C-1*1* | C-1*25* | ODD_STATUS: Claim C-1 has status 25",
                "C-1*1* | C-1*22* | OUT_OF_BALANCE: Claim C-1 is reversed with positive amounts",
                "HC:99213* | HC:99214* | UNKNOWN_LINE: Claim C-1: service line 1 (99214, 150.00)",
            })
    void isRefused(String sound, String broken, String sentence) {
        String text = SOUND.replace(sound.strip(), broken.strip());
        if (sentence.startsWith("UNKNOWN_LINE")) {
            text = text.replace("REF*6R*L1", "REF*6R*L9");
        }
        assertThat(desk.refusals("era/1", text)).startsWith(sentence);
    }

    @org.junit.jupiter.api.Test
    void negativeMoneyOnNoReversalIsForAPersonToAccept() {
        String text = SOUND.replace("BPR*I*80", "BPR*I*180").replace("150*80", "150*180");
        String negative = text.replace("CAS*CO*45*50", "CAS*CO*45*-50");
        assertThat(desk.refusals("era/1", negative))
                .contains("NEGATIVE: Claim C-1 has negative amounts")
                .contains(
                        "PAID_ABOVE_CHARGE: Claim C-1 was paid 180.00, more than its charge of"
                                + " 150.00");
        desk.post("era/1", negative, Refusal.Kind.NEGATIVE, Refusal.Kind.PAID_ABOVE_CHARGE);
        assertThat(ClaimBalance.of("C-1", desk.book()).isProved()).isTrue();
    }
}
