package org.almoner.codes.icd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

/** Codes and ranges as notes write them, and the characters that some of them ask for. */
class I06_UnderstandsTheCodesInANoteTest {
    private static final Set<String> NOT_CODES = Set.of("B12", "T39");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "green disease (A05.-)|A05",
                "both (E11.22, E13.22)|E1122 E1322",
                "birth (O10-O11, O13-O16)|O10-O11 O13-O16",
                "ulcer (K51.4-)|K514",
                "abuse (F10.-F19.-)|F10-F19",
                "open (S32.1--S32.9 with 7th character B)|S321-S329{7:B}",
                "bleeding (I60.-. I61.-, I62.-)|I60 I61 I62",
                "new (QA0.0101)|QA00101",
                "injury classified in S06.1- to S06.6-, and S06.81-|S061-S066 S0681",
                "code from category O08|O08",
                "lack of vitamin B12|''",
                "lack of vitamin B12 (D51.-)|D51",
                "deficiency (G6PD) (D55.0)|D550",
                "the fever (high)|''",
                "nerves in diabetes (E08-E13 with .44)|E08-E13{4:44}",
                "vessels (E08-E13 with .51-.52)|E08-E13{4:51,52}",
                "skin (E08-E13 with .62-)|E08-E13{4:62}",
                "drug (T36-T50 with fifth or sixth character 5)|T36-T50{5,6:5}",
                "poison (T36-T65 with fifth or sixth character 1-4 or 6)|T36-T65{5,6:1,2,3,4,6}",
                "speech (I69. with final characters -23)|I69{E:23}",
                "coma (E08, E09 with final characters .00 or .01)|E08{4:00,01} E09{4:00,01}",
                "cough (A37 with fifth-character 1)|A37{5:1}",
                "memory (F10-F19 with 5th character .6)|F10-F19{5:6}",
                "voices (F11-F19 with fifth to sixth characters 51)|F11-F19{5:51}",
                "arm (S52.- with open fracture 7th character)|S52{7:B,C,E,F,H,J,M,N,Q,R}",
                "arm (S42.- with 7th character B or C)|S42{7:B,C}",
                "see categories E08-E10, E11 with ketoacidosis|E08-E10{?} E11{?}",
            })
    void namesWhatTheBookNames(String note, String expected) {
        StringBuilder found = new StringBuilder();
        for (CodeReference each : CodeReference.in(note, code -> !NOT_CODES.contains(code))) {
            found.append(found.isEmpty() ? "" : " ").append(each.first());
            found.append(each.first().equals(each.last()) ? "" : "-" + each.last());
            found.append(each.rule().isEmpty() ? "" : "{" + each.rule() + "}");
        }
        assertThat(found.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|E119|true",
                "?|E119|false",
                "4:44|E1144|true",
                "4:44|E1142|false",
                "5,6:5|T360X5A|true",
                "5,6:5|T360X1A|false",
                "5,6:5|T36|false",
                "E:23|I69323|true",
                "E:23|I69322|false",
                "7:B,C|S52501C|true",
                "7:B,C|S52501A|false",
            })
    void aRuleMeansTheCodesWithItsCharacters(String rule, String code, boolean meant) {
        assertThat(CharacterRule.allows(rule, code)).isEqualTo(meant);
    }
}
