package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.RemittanceFingerprint.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;

/** B04: the same answer is known again in any dress; another answer is not taken for it. */
class B04_KnowsARemittanceAgainTest {

    private static final String PLAIN = B01_ReadsARemittanceTest.PLAIN;
    private static final RemittanceFingerprint KNOWN = fingerprint(PLAIN);

    private static RemittanceFingerprint fingerprint(String body) {
        return RemittanceFingerprint.of(Remittances.read(body));
    }

    private static Verdict verdict(RemittanceFingerprint fingerprint) {
        return fingerprint.compareWith(List.of(KNOWN));
    }

    @Test
    void anotherEnvelopeAndOtherSeparatorsAreTheSame() {
        String other =
                Remittances.interchange(PLAIN)
                        .replace("000000007", "000000099")
                        .replace("*0007", "*0042")
                        .replace(":", ">")
                        .replace("*", "|")
                        .replace("~", "\r\n");

        assertThat(verdict(RemittanceFingerprint.of(Remittance835.read(Claims.set(other)))))
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void claimsInAnotherOrderAndAmountsWrittenOtherwiseAreTheSame() {
        int second = PLAIN.indexOf("CLP*A-1002");
        int third = PLAIN.indexOf("CLP*A-1003");
        String reordered =
                PLAIN.substring(0, PLAIN.indexOf("CLP*A-1001"))
                        + PLAIN.substring(third)
                        + PLAIN.substring(second, third)
                        + PLAIN.substring(PLAIN.indexOf("CLP*A-1001"), second);

        assertThat(reordered).isNotEqualTo(PLAIN);
        assertThat(verdict(fingerprint(reordered.replace("*CO*45*25", "*CO*45*25.00"))))
                .isEqualTo(Verdict.SAME);
    }

    @Test
    void theSameNumberWithOtherContentIsForAPerson() {
        assertThat(verdict(fingerprint(PLAIN.replace("CAS*CO*45*25", "CAS*CO*253*25"))))
                .isEqualTo(Verdict.SAME_NUMBER_OTHER_CONTENT);
        assertThat(verdict(fingerprint(PLAIN.replace("LQ*HE*M77\n", ""))))
                .isEqualTo(Verdict.SAME_NUMBER_OTHER_CONTENT);
        assertThat(verdict(fingerprint(PLAIN.replace("*20260322", "*20260422"))))
                .isEqualTo(Verdict.SAME_NUMBER_OTHER_CONTENT);
    }

    @Test
    void aClaimMoreOrATwinClaimIsOtherContent() {
        String twin = PLAIN + PLAIN.substring(PLAIN.indexOf("CLP*A-1003"));

        assertThat(verdict(fingerprint(twin))).isEqualTo(Verdict.SAME_NUMBER_OTHER_CONTENT);
    }

    @Test
    void anotherNumberOrAnotherPayerIsNew() {
        assertThat(verdict(fingerprint(PLAIN.replace("EFT5501", "EFT5502"))))
                .isEqualTo(Verdict.NEW);
        assertThat(verdict(fingerprint(PLAIN.replace("MERID01", "MERID02"))))
                .isEqualTo(Verdict.NEW);
    }
}
