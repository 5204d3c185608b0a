package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.CodeBook;
import org.almoner.x12.X12Finding;
import org.almoner.x12.check.CodeSets.Verdict;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

final class G01_JudgesPublishedCodesTest {

    private static final PublishedCodeSets SETS =
            new PublishedCodeSets(CodeBook.starter(), LocalDate.of(2026, 1, 1));

    @ParameterizedTest
    @CsvSource({
        "npi, 1234567893, 1234567890",
        "state, IL, XX",
        "state, ON, ONT",
        "country, US, QQ",
        "currency, USD, USA",
        "zip, 627040000, 6270",
        "pos, 11, 97",
        "claim-status-category, A7, Z9",
        "claim-status, 164, 16X",
        "carc, 45, 0",
        "carc, B7, X1",
        "rarc, MA130, Q12",
        "icd10cm, E1122, E11.22",
        "icd10pcs, 0SRC0J9, 0SRCOJ9",
        "procedure, J3301, Z3301",
        "modifier, 50, 5",
        "ndc, 00409128331, 409128331",
        "revenue, 0450, 45",
        "taxonomy, 207Q00000X, 207Q0000X",
    })
    void aValueOfTheSetIsKnownAndAnotherIsNot(String set, String good, String bad) {
        assertThat(SETS.judge(set, good)).as("%s %s", set, good).isEqualTo(Verdict.KNOWN);
        assertThat(SETS.judge(set, bad)).as("%s %s", set, bad).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aSetThatNobodyHasIsNotJudged() {
        assertThat(SETS.judge("dental-tooth", "99")).isEqualTo(Verdict.NOT_JUDGED);
    }

    @Test
    void aFilesWrongCodeIsAFindingOfTypeFiveThatDoesNotRepeatIt() {
        String inquiry =
                """
                ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260105*0930*^*00501*000000007*0*T*:~
                GS*HS*CLINIC*PAYER*20260105*0930*7*X*005010X279A1~
                ST*270*0001*005010X279A1~
                BHT*0022*13*Q1*20260105*0930~
                HL*1**20*1~
                NM1*PR*2*NORTHWIND HEALTH*****PI*88001~
                HL*2*1*21*1~
                NM1*1P*2*MAPLE CLINIC*****XX*1234567890~
                HL*3*2*22*0~
                NM1*IL*1*DOE*JANE****MI*W000000001~
                N4*SPRINGFIELD*ZZ*62704~
                DMG*D8*19800101~
                DTP*291*D8*20260105~
                EQ*30~
                SE*13*0001~
                GE*1*7~
                IEA*1*000000007~
                """;
        var check = new X12Check(Guides.ours(), SETS, 5);
        assertThat(check.check(inquiry.getBytes(StandardCharsets.ISO_8859_1)).findings())
                .extracting(X12Finding::line)
                .containsExactly(
                        "error at segment 8 in 2000A/2000B/2100B (NM109): The value is not in the"
                                + " code set npi.",
                        "error at segment 11 in 2000A/2000B/2000C/2100C (N402): The value is not"
                                + " in the code set state.");
        assertThat(
                        new X12Check(Guides.ours(), SETS, 4)
                                .check(inquiry.getBytes(StandardCharsets.ISO_8859_1))
                                .valid())
                .isTrue();
    }
}
