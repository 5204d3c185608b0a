package org.almoner.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class A01_ReadsAndWritesAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "1, 100",
        "+1, 100",
        "37.5, 3750",
        "-37.5, -3750",
        ".5, 50",
        "-.05, -5",
        "5., 500",
        "10.00, 1000",
        "10.0300, 1003",
        "0001.10, 110",
        "9999999999999999.99, 999999999999999999"
    })
    void anAmountReadsAsWholeCents(String text, long cents) {
        assertThat(Amount.parseCents(text)).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "-.",
                "1,000",
                "1E3",
                "0.001",
                "--1",
                "1.2.3",
                "$5",
                "1 ",
                "NaN",
                "12345678901234567",
                "\u0661"
            })
    void whatIsNoAmountOfWholeCentsIsRefused(String text) {
        assertThatThrownBy(() -> Amount.parseCents(text))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageStartingWith("an amount");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "100, 1",
        "3750, 37.5",
        "-3750, -37.5",
        "5, 0.05",
        "-5, -0.05",
        "1003, 10.03"
    })
    void centsAreWrittenAsShortAsTheyGo(long cents, String text) {
        assertThat(Amount.write(cents)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        for (long cents = -12_345; cents <= 12_345; cents += 7) {
            assertThat(Amount.parseCents(Amount.write(cents))).isEqualTo(cents);
        }
    }
}
