package org.almoner.claims.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance.Adjustment;
import org.almoner.claims.reasons.Reason.Cause;
import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/** F02: a payer's codes are told in plain words to a biller and to a patient. */
class F02_ExplainsAReasonTest {

    private static final int PATIENT_SENTENCE_WORDS_MAX = 18;

    private static Adjustment adjustment(String group, String reason) {
        return new Adjustment(group, reason, Money.cents(2500), null);
    }

    @Test
    void aMissingModifierIsACodingMatterThatCouldHaveBeenPrevented() {
        Reason reason = ReasonWords.carc("4");

        assertThat(reason.biller()).isEqualTo("Modifier missing or not fitting the code");
        assertThat(reason.cause()).isEqualTo(Cause.CODING);
        assertThat(reason.preventable()).isTrue();
        assertThat(reason.action()).contains("replace the claim");
    }

    @Test
    void theGroupSaysWhoPaysWhateverTheReason() {
        assertThat(ReasonWords.forBiller(adjustment("CO", "45")))
                .isEqualTo(
                        "CO 45, 25.00: Charge above the agreed fee (contractual: the provider bears"
                                + " it)");
        assertThat(ReasonWords.forPatient(adjustment("CO", "45")))
                .isEqualTo(
                        "$25.00: This part of the charge is above the price that your plan accepts."
                                + " You do not owe this amount.");
        assertThat(ReasonWords.forPatient(adjustment("PR", "3")))
                .isEqualTo(
                        "$25.00: This is your copay: the set amount you pay for a visit. This"
                                + " amount is your share.");
        assertThat(ReasonWords.forPatient(adjustment("ZZ", "3")))
                .endsWith("We are checking who pays this amount.");
    }

    @Test
    void anUnknownCodeGetsAnHonestAnswer() {
        Reason reason = ReasonWords.carc("X99");

        assertThat(reason.known()).isFalse();
        assertThat(reason.cause()).isEqualTo(Cause.UNKNOWN);
        assertThat(reason.biller()).isEqualTo("Reason X99: see the payer's list");
        assertThat(ReasonWords.rarc("N999").biller())
                .isEqualTo("Remark N999: see the payer's list");
    }

    @Test
    void theListsAreLongEnoughAndTheirSentencesShort() {
        assertThat(ReasonWords.listCarcs()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ReasonWords.listRarcs()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(
                        Stream.concat(
                                ReasonWords.listCarcs().stream(), ReasonWords.listRarcs().stream()))
                .allSatisfy(reason -> {
                    assertThat(reason.biller()).isNotBlank();
                    assertThat(reason.action()).isNotBlank();
                    assertThat(reason.patient()).endsWith(".");
                    for (String sentence : reason.patient().split("[.:] ?", -1)) {
                        assertThat(sentence.split(" ", -1))
                                .as(reason.code())
                                .hasSizeLessThanOrEqualTo(PATIENT_SENTENCE_WORDS_MAX);
                    }
                });
    }
}
