package org.almoner.codes.edits;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Trial;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** M09: what whole claims ask is answered without searching, and the answer is the same. */
class M09_LooksQuicklyForWholeClaimsTest {

    private static final int CODES = 3_000;
    private static final int ASKED = 20_000;

    private static final String TITLES =
            """
            Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit
            \t\tprior to 1996\tDate\tDate\t0=not allowed\tRationale
            \t\t\t\t*=no data\t1=allowed\t
            """;

    @TempDir Path folder;

    private static long code(int number) {
        return Packed.of("Z%04d".formatted(number));
    }

    /** Each code with the one after it and the one seven after it. */
    private Table pairs() throws IOException, LoadException {
        StringBuilder file = new StringBuilder(TITLES);
        for (int number = 0; number < CODES; number++) {
            for (int other : new int[] {number + 1, number + 7}) {
                file.append("Z%04d\tZ%04d\t\t20200101\t*\t1\tPolicy\n".formatted(number, other));
            }
        }
        Trial trial = Trial.ofSmallFiles(folder);
        assertThat(trial.load("ccipra-v302r0-f1.txt", file.toString())).isEmpty();
        return trial.store().list(EditSets.PTP_PRACTITIONER).getFirst();
    }

    @Test
    void everyEditPassesTheSieveInEitherOrder() throws IOException, LoadException {
        PairSieve sieve = PairSieve.of(pairs());

        for (int number = 0; number < CODES; number++) {
            assertThat(sieve.passes(code(number), code(number + 7))).isTrue();
            assertThat(sieve.passes(code(number + 7), code(number))).isTrue();
        }
    }

    @Test
    void fewOtherPairsPassIt() throws IOException, LoadException {
        PairSieve sieve = PairSieve.of(pairs());
        Random random = new Random(41);

        int passed = 0;
        for (int asked = 0; asked < ASKED; asked++) {
            int one = random.nextInt(CODES);
            passed += sieve.passes(code(one), code(one + 8 + random.nextInt(900))) ? 1 : 0;
        }
        assertThat(passed).isLessThan(ASKED / 20);
    }

    @Test
    void anAddOnIsKnownOnItsDaysOnly() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        assertThat(
                        trial.load(
                                "AOC_V2024Q1-MCR.csv",
                                """
                                AOC_Edit_Type,Primary_Code,Add_On_Code,AOC_Edit_EFF_DT,AOC_Edit_DEL_DT
                                1,Z1000,Z9000,2013091,2020366
                                1,Z1001,Z9000,,
                                2,CCCCC,Z9002,2013091,
                                """))
                .isEmpty();
        AddOnCodes codes = AddOnCodes.of(trial.store());

        assertThat(codes.seekType(Packed.of("Z9000"), day(2024, 5, 1))).isEqualTo(1);
        assertThat(codes.seekType(Packed.of("Z9002"), day(2024, 5, 1))).isEqualTo(2);
        assertThat(codes.seekType(Packed.of("Z1000"), day(2024, 5, 1))).isZero();
        assertThat(codes.isListed(Packed.of("Z9000"), Packed.of("Z1001"), day(2024, 5, 1)))
                .isTrue();
        assertThat(codes.isListed(Packed.of("Z9000"), Packed.of("Z1000"), day(2024, 5, 1)))
                .isFalse();
        assertThat(codes.isListed(Packed.of("Z9000"), Packed.of("Z1000"), day(2020, 5, 1)))
                .isTrue();
        // Since when Z1001 is listed, the file does not say: before it nothing is known.
        assertThat(codes.isListed(Packed.of("Z9000"), Packed.of("Z1001"), day(2020, 5, 1)))
                .isFalse();
        assertThat(codes.isOfTheYear(day(2024, 12, 31))).isTrue();
        assertThat(codes.isOfTheYear(day(2025, 1, 3))).isFalse();
    }

    @Test
    void anEditOfUnknownBeginIsNotSureBeforeItsFile() throws IOException, LoadException {
        Trial trial = Trial.ofSmallFiles(folder);
        assertThat(
                        trial.load(
                                "ccipra-v302r0-f1.txt",
                                TITLES
                                        + """
                                        Z1000\tZ1001\t\t20200101\t*\t1\tPolicy
                                        Z1000\tZ1002\t\t\t*\t1\tPolicy
                                        """))
                .isEmpty();
        PtpEdits edits = PtpEdits.of(trial.store(), PtpEdits.Setting.PRACTITIONER);

        assertThat(isSure(edits, "Z1001", day(2021, 1, 1))).isTrue();
        assertThat(isSure(edits, "Z1002", day(2021, 1, 1))).isFalse();
        assertThat(isSure(edits, "Z1002", day(2026, 1, 1))).isTrue();
    }

    private static boolean isSure(PtpEdits edits, String other, long day) {
        return edits.isSureOn(edits.seek(Packed.of("Z1000"), Packed.of(other), day), day);
    }

    private static long day(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay();
    }
}
