package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** B07: claims and remittances are read one at a time, and are the same as of the whole file. */
final class B07_ReadsAsAStreamTest {

    private static final String PAYMENT =
            """
            BPR*I*150*C*ACH*CCP*01*999999992*DA*1*1512345678**01*999988880*DA*2*20260320
            TRN*1*EFT1*1512345678
            N1*PR*MERIDIAN*XV*88001
            N1*PE*HARBOR CLINIC*XX*1234567893
            LX*1
            CLP*A-1*1*120*100*20*12*ICN1
            NM1*QC*1*QUILLFEATHER*ADA****MI*W1
            SVC*HC:99213:25*120*100**1
            DTM*472*20260302
            CAS*PR*2*20
            CLP*A-2*1*50*50**12*ICN2
            PLB*1234567893*20261231*WO:A-0*7.5*L6*-7.5
            """;

    private static String claims(int count) {
        List<ProfessionalClaim> claims = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            var draft =
                    Claims.draft(
                            number % 3 == 0 ? Claims.visit() : A02_WritesEveryLoopTest.fullClaim());
            draft.number = "A-" + number;
            claims.add(draft.claim());
        }
        return ProfessionalClaims837.write(claims, ProfessionalClaims837.TRIAL);
    }

    private static List<String> numbers(Streamed.Heard set) {
        return set.claims.stream().map(HealthCareClaim::number).sorted().toList();
    }

    private static String unread(Streamed.Heard set) {
        return set.unread.stream()
                .map(unread ->
                        "%s at segment %d: %s"
                                .formatted(unread.part(), unread.segment(), unread.why()))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096})
    void aFileIsTheSameHoweverItComes(int piece) {
        byte[] bytes =
                (claims(7) + Remittances.interchange(PAYMENT) + claims(2))
                        .getBytes(StandardCharsets.ISO_8859_1);

        Streamed heard = Streamed.read(bytes, piece);

        assertThat(heard.findings).isEmpty();
        assertThat(heard.sets.stream().map(set -> set.opening.id()))
                .containsExactly("837", "835", "837");
        assertThat(numbers(heard.sets.getFirst()))
                .containsExactly("A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7");
        assertThat(heard.sets.get(1).remittance()).isEqualTo(Remittances.read(PAYMENT));
        assertThat(numbers(heard.sets.get(2))).containsExactly("A-1", "A-2");
        assertThat(Streamed.sameAsTheWhole(bytes)).isEqualTo(11);
    }

    @Test
    void oneClaimThatCannotBeReadStopsNoOther() {
        String text = claims(3).replaceFirst("(CLM\\*A-1\\*[^~]*:B:)[178]", "$15");

        Streamed.Heard set = Streamed.read(text).sets.getFirst();

        assertThat(numbers(set)).containsExactly("A-2", "A-3");
        assertThat(unread(set))
                .matches(
                        "CLAIM at segment (\\d+): Segment \\1 \\(CLM05\\) holds a claim frequency"
                                + " other than 1, 7 and 8\\.");
        assertThat(text.substring(Math.toIntExact(set.unread.getFirst().offset())))
                .startsWith("CLM*A-1*");
    }

    @Test
    void aPredeterminationIsNoClaimAndSaysSo() {
        String text = claims(1).replace("005010X222A1", "005010X291");

        Streamed.Heard set = Streamed.read(text).sets.getFirst();

        assertThat(set.claims).isEmpty();
        assertThat(unread(set))
                .matches(
                        "CLAIM at segment (\\d+): Segment \\1 \\(CLM\\) begins a predetermination"
                                + " \\(005010X291 or X292\\), which asks what would be paid;"
                                + " what is read here are claims \\(005010X222, X223 and"
                                + " X224\\)\\.");
    }

    /** 4010 could say who bills by the tax id alone, in NM109. */
    @Test
    void aTaxIdInThePlaceOfAnNpiIsReadAsOne() {
        String text =
                claims(1)
                        .replaceFirst("REF\\*EI\\*[^~]*~", "")
                        .replaceFirst("(NM1\\*85\\*[^~]*)\\*XX\\*[^~]*~", "$1*24*587654321~");

        ProfessionalClaim.Provider billing =
                Streamed.read(text).sets.getFirst().claims.getFirst().billing();

        assertThat(billing.npi()).isEmpty();
        assertThat(billing.taxId()).isEqualTo("587654321");
    }

    @Test
    void aLevelThatCannotBeReadIsToldOfEachClaimBelowIt() {
        String text =
                """
                HL*1**20*1
                NM1*85*2*HARBOR CLINIC*****XX*1234567893
                HL*2*1*22*0
                SBR*P*18*******CI
                NM1*IL*1*QUILLFEATHER*ADA****MI*W1
                DMG*D8*1961051*F
                NM1*PR*2*MERIDIAN*****PI*88001
                CLM*A-1*5***11:B:1*Y*A*Y*Y
                CLM*A-2*5***11:B:1*Y*A*Y*Y
                HL*3*1*22*0
                SBR*P*18*******CI
                NM1*IL*1*LINDQVIST*MAREN****MI*W2
                NM1*PR*2*MERIDIAN*****PI*88001
                CLM*A-3*5***11:B:1*Y*A*Y*Y
                HL*4*9*22*0
                CLM*A-4*5***11:B:1*Y*A*Y*Y
                """;

        Streamed.Heard set = Streamed.read(file(text)).sets.getFirst();

        assertThat(numbers(set)).containsExactly("A-3");
        assertThat(unread(set))
                .isEqualTo(
                        """
                        CLAIM at segment 11: Segment 9 (DMG02) holds no date.
                        CLAIM at segment 12: Segment 9 (DMG02) holds no date.
                        CLAIM at segment 19: Segment 19 (CLM) stands under no subscriber.\
                        """);
    }

    @Test
    void anAmountThatIsNoneRefusesItsClaimOnly() {
        String text =
                Remittances.interchange(
                        PAYMENT.replace("*120*100**1", "*12O*100**1").replace("-7.5", "x"));

        Streamed.Heard set = Streamed.read(text).sets.getFirst();

        assertThat(set.heading).isNotNull();
        assertThat(set.remitted).extracting(Remittance.Claim::number).containsExactly("A-2");
        assertThat(set.adjustments).isEmpty();
        assertThat(unread(set))
                .isEqualTo(
                        """
                        REMITTED_CLAIM at segment 9: Segment 11 (SVC02) holds no amount in cents.
                        PROVIDER_ADJUSTMENT at segment 15: Segment 15 (PLB06) holds no amount in cents.\
                        """);
    }

    @Test
    void theClaimsOfAPaymentThatNobodyKnowsArePassedBy() {
        String text =
                Remittances.interchange(PAYMENT.replace("20260320", "2026032"))
                        + Remittances.interchange(PAYMENT);

        Streamed heard = Streamed.read(text);

        assertThat(heard.sets.getFirst().heading).isNull();
        assertThat(heard.sets.getFirst().remitted).isEmpty();
        assertThat(unread(heard.sets.getFirst()))
                .isEqualTo("SET at segment 3: Segment 4 (BPR16) holds no date.");
        assertThat(heard.sets.get(1).remittance()).isEqualTo(Remittances.read(PAYMENT));
    }

    @Test
    void aClaimWithoutEndIsNotHeld() {
        String text =
                claims(2)
                        .replaceFirst(
                                "(CLM\\*A-1\\*[^~]*~\\s*)", "$1" + "NTE*ADD*X~".repeat(100_000));

        Streamed.Heard set = Streamed.read(text).sets.getFirst();

        assertThat(numbers(set)).containsExactly("A-2");
        assertThat(unread(set)).contains("(CLM) begins more segments than are read at a time.");
    }

    @Test
    void ofManyLevelsThoseThatWereNamedLastAreRemembered() {
        RecentLevels<String> levels = new RecentLevels<>(10);
        levels.put("1", "clinic");
        for (int number = 2; number < 100; number++) {
            levels.put(String.valueOf(number), "patient " + number);
            assertThat(levels.find("1")).isEqualTo("clinic");
        }
        assertThat(levels.find("95")).isEqualTo("patient 95");
        assertThat(levels.find("50")).isNull();
    }

    @Test
    void everySampleIsTheSameAsAStream() throws IOException {
        Path folder = B05_ReadsTheWorldsRemittancesTest.samples("");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int same = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                same += Streamed.sameAsTheWhole(Files.readAllBytes(file));
            }
        }
        assertThat(same).isGreaterThan(900);
    }

    private static String file(String body) {
        List<String> segments = body.strip().lines().map(String::strip).toList();
        return """
        ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260105*0930*^*00501*000000007*0*T*:~
        GS*HC*CLINIC*PAYER*20260105*0930*7*X*005010X222A1~
        ST*837*0001*005010X222A1~
        %s~
        SE*%d*0001~
        GE*1*7~
        IEA*1*000000007~
        """
                .formatted(String.join("~\n", segments), segments.size() + 2);
    }
}
