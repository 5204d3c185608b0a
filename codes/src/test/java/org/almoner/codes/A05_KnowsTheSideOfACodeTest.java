package org.almoner.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class A05_KnowsTheSideOfACodeTest {
    @ParameterizedTest
    @CsvSource({
        "M17.0, BILATERAL",
        "M17.11, RIGHT",
        "M17.12, LEFT",
        "M17.10, UNSPECIFIED",
        "M25.569, UNSPECIFIED",
        "M17.9, NONE",
        "E11.42, NONE",
        "I50.1, NONE",
        "R10.31, NONE",
        "I10, NONE",
    })
    void readsItFromTheTitle(String code, Laterality side) {
        Code found =
                CodeBook.starter()
                        .find(CodeSystem.ICD10CM, code, LocalDate.of(2026, 3, 2))
                        .orElseThrow();
        assertThat(Laterality.of(found)).isEqualTo(side);
    }

    @Test
    void whatWasLeftInTheBodyIsOnNoSide() {
        String title =
                "Obstruction due to foreign body accidentally left in body following dialysis";
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThat(Laterality.of(new Code(CodeSystem.ICD10CM, "T81522A", title, true, day, null)))
                .isEqualTo(Laterality.NONE);
    }
}
