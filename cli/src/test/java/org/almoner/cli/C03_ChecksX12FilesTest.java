package org.almoner.cli;

import static org.almoner.cli.Typed.typed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code almoner x12}: what a person reads, what a script reads, and what is sent back. */
class C03_ChecksX12FilesTest {

    private static final String INQUIRY =
            """
            ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PAYER          *260105*0930*^*00501*000000007*1*T*:~
            GS*HS*CLINIC*PAYER*20260105*0930*7*X*005010X279A1~
            ST*270*0001*005010X279A1~
            BHT*0022*13*Q1*20260105*0930~
            HL*1**20*1~
            NM1*PR*2*NORTHWIND HEALTH*****PI*88001~
            HL*2*1*21*1~
            NM1*1P*2*MAPLE CLINIC*****XX*1234567893~
            HL*3*2*22*0~
            TRN*1*T1*9123456789~
            NM1*IL*1*DOE*JANE****MI*W000000001~
            DMG*D8*19800101~
            DTP*291*D8*20260105~
            EQ*30~
            SE*13*0001~
            GE*1*7~
            IEA*1*000000007~
            """;

    @TempDir Path folder;

    private Path clean;
    private Path broken;

    @BeforeEach
    void writeFiles() throws IOException {
        clean = Files.writeString(folder.resolve("clean.x12"), INQUIRY);
        broken =
                Files.writeString(
                        folder.resolve("broken.x12"),
                        INQUIRY.replace("NM1*IL*1", "NM1*IL*9").replace("SE*13", "SE*12"));
    }

    @Test
    void aCleanFileSaysSoInOneLine() {
        Typed said = typed("x12", "check", clean.toString());
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .isEqualTo(clean + "  clean: 1 interchange, 1 transaction set, 0 claims\n");
    }

    @Test
    void eachFindingSaysWhereAndWhat() {
        Typed said = typed("x12", "check", broken.toString(), clean.toString());
        assertThat(said.exit()).isEqualTo(Almoner.FINDINGS);
        assertThat(said.out())
                .isEqualTo(
                        """
                        %s  errors: 1 interchange, 1 transaction set, 0 claims
                          error at segment 11 in 2000A/2000B/2000C/2100C (NM102): The value is not one that the guide allows here (1, 2).  [SNIP 2, code 7]
                          error at segment 15 (SE01): The count is wrong: 13 segments were read.  [SNIP 1, code 4]
                        %s  clean: 1 interchange, 1 transaction set, 0 claims
                        """
                                .formatted(broken, clean));
    }

    @Test
    void aScriptGetsOneObjectForEachFileAlsoForOneThatIsNoX12() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear payer");
        Typed said =
                typed(
                        "x12",
                        "check",
                        "--json",
                        "--snip",
                        "1",
                        broken.toString(),
                        letter.toString(),
                        folder.resolve("nowhere").toString());
        assertThat(said.exit()).isEqualTo(Almoner.COULD_NOT);
        assertThat(said.out().replace(folder + "/", ""))
                .isEqualTo(
                        """
                        {"file": "broken.x12", "valid": false, "interchanges": 1, "transactions": [{"guide": "005010X279A1", "control": "0001", "claims": 0}], "findings": [{"level": "error", "snip": 1, "offset": 435, "segment": 15, "loop": "", "id": "SE", "element": 1, "component": 0, "code": "4", "message": "The count is wrong: 13 segments were read."}]}
                        {"file": "letter.txt", "valid": false, "interchanges": 0, "transactions": [], "findings": [{"level": "error", "snip": 1, "offset": 0, "segment": 0, "loop": "", "id": "", "element": 0, "component": 0, "code": "", "message": "The file does not begin with an ISA segment; it is not an X12 interchange."}]}
                        {"file": "nowhere", "valid": false, "interchanges": 0, "transactions": [], "findings": [{"level": "error", "snip": 1, "offset": 0, "segment": 0, "loop": "", "id": "", "element": 0, "component": 0, "code": "", "message": "The file is not there; is the name right?"}]}
                        """);
    }

    @Test
    void aSnipTypeThatDoesNotExistIsRefused() {
        Typed said = typed("x12", "check", "--snip", "6", clean.toString());
        assertThat(said.exit()).isEqualTo(Almoner.COULD_NOT);
        assertThat(said.err()).contains("--snip takes a number from 1 to 5, not 6");
    }

    @Test
    void theAnswersAreValidThemselvesAndNumberedOn() throws IOException {
        Path answers = folder.resolve("answers");
        Typed said =
                typed("x12", "ack", "-o", answers.toString(), clean.toString(), broken.toString());
        assertThat(said.exit()).isEqualTo(Almoner.FINDINGS);
        assertThat(said.out())
                .contains(clean + "  1 of 1 transaction sets accepted")
                .contains(broken + "  0 of 1 transaction sets accepted");
        List<Path> written = files(answers);
        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "broken.x12.000000003.ta1.x12",
                        "broken.x12.000000004.999.x12",
                        "clean.x12.000000001.ta1.x12",
                        "clean.x12.000000002.999.x12");
        assertThat(Files.readString(written.get(1)))
                .contains("IK3*NM1*9*2100*8~IK4*2**7~IK5*R*4*5~AK9*R*1*1*0~");
        for (Path answer : written) {
            assertThat(typed("x12", "check", answer.toString()).exit()).isZero();
        }
    }

    @Test
    void anAnswerIsNotAnswered() throws IOException {
        Path answers = folder.resolve("answers");
        typed("x12", "ack", "-o", answers.toString(), clean.toString());
        Path answer = files(answers).getLast();
        Typed said = typed("x12", "ack", "-o", answers.toString(), answer.toString());
        assertThat(said.out()).isEqualTo(answer + "  holds nothing that is answered\n");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(".x12")).sorted().toList();
        }
    }
}
