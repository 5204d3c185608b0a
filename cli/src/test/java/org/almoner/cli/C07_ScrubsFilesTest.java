package org.almoner.cli;

import static org.almoner.cli.Typed.typed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** C07: the claims of a file are scrubbed in its order, on any number of threads. */
class C07_ScrubsFilesTest {

    /** ISA and GS, which a set does not count. */
    private static final int ENVELOPE = 2;

    @TempDir Path folder;
    private Path none = Path.of("");

    @BeforeEach
    void nothingIsLoaded() throws IOException {
        none = Files.createDirectory(folder.resolve("no-codes"));
    }

    private static String claim(int number, String member, String line) {
        return """
        HL*%1$d*1*22*0~
        SBR*P*18*******CI~
        NM1*IL*1*QUILLFEATHER*ADA****MI*%2$s~
        N3*4 LANTERN LANE~
        N4*CAMDEN*ME*04843~
        DMG*D8*19610514*F~
        NM1*PR*2*MERIDIAN*****PI*MERID01~
        CLM*A-%1$d*125***11:B:1*Y*A*Y*Y~
        HI*ABK:I10~
        NM1*82*1*LINDQVIST*MAREN****XX*1999999992~
        PRV*PE*PXC*207Q00000X~
        LX*1~
        SV1*HC:%3$s*125*UN*1***1~
        DTP*472*D8*20260302~
        REF*6R*%1$d-1~
        """
                .formatted(number, member, line);
    }

    private String file(String name, String claims) throws IOException {
        String text =
                """
                ISA*00*          *00*          *ZZ*HARBOR         *ZZ*CLEARWAY       *260303*0930*^*00501*000000031*0*T*:~
                GS*HC*HARBOR*CLEARWAY*20260303*0930*31*X*005010X222A1~
                ST*837*0001*005010X222A1~
                BHT*0019*00*31*20260303*0930*CH~
                NM1*41*2*HARBOR CLINIC*****46*HARBOR~
                PER*IC*DESK*TE*2075550101~
                NM1*40*2*CLEARWAY*****46*CLEARWAY~
                HL*1**20*1~
                PRV*BI*PXC*261QM1300X~
                NM1*85*2*HARBOR CLINIC*****XX*1234567893~
                N3*12 PIER ROAD~
                N4*ROCKLAND*ME*048411234~
                REF*EI*010203040~
                """
                        + claims;
        long segments = text.chars().filter(one -> one == '~').count() - ENVELOPE + 1;
        String end = "SE*%d*0001~\nGE*1*31~\nIEA*1*000000031~\n".formatted(segments);
        return Files.writeString(folder.resolve(name), text + end).toString();
    }

    private Typed scrub(String... more) {
        return typed(
                Stream.concat(
                                Stream.of(
                                        "scrub",
                                        "--codes",
                                        none.toString(),
                                        "--today",
                                        "2026-03-10"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void aCleanClaimIsSilentAndAWrongOneIsTold() throws IOException {
        String clean = file("clean.x12", claim(2, "M1", "99213"));
        String wrong = file("wrong.x12", claim(2, "M1", "99213:LT:RT"));

        assertThat(scrub(clean).exit()).isZero();
        assertThat(scrub(clean).out()).isEmpty();
        Typed told = scrub("--json", wrong);
        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out())
                .startsWith(
                        "{\"claim\": \"A-2\", \"findings\": [{\"rule\": \"modifier-conflict\","
                                + " \"severity\": \"stop\", \"line\": 1, \"message\": \"Line 1"
                                + " (99213): LT and RT stand on the same line.\"")
                .contains("\"fix\": null");
    }

    @Test
    void rulesThatSleepAreCounted() throws IOException {
        assertThat(scrub(file("clean.x12", claim(2, "M1", "99213"))).err())
                .contains("rules sleep, because these sets are not loaded:")
                .contains("NCCI PTP edits");
    }

    @Test
    void answersComeInTheOrderOfTheFileOnAnyNumberOfThreads() throws IOException {
        String many =
                file(
                        "many.x12",
                        IntStream.range(2, 1_502)
                                .mapToObj(number ->
                                        claim(
                                                number,
                                                "M" + number,
                                                number % 3 == 0 ? "99213:LT:RT" : "99213"))
                                .collect(Collectors.joining()));

        String one = scrub("--json", "--threads", "1", many).out();
        assertThat(one.lines()).hasSize(1_500);
        assertThat(scrub("--json", "--threads", "4", many).out()).isEqualTo(one);
    }

    @Test
    void earlierFilesAreTheHistory() throws IOException {
        String before = file("before.x12", claim(9, "M1", "99213"));
        String now = file("now.x12", claim(2, "M1", "99213"));
        String another = file("another.x12", claim(2, "M2", "99213"));

        assertThat(scrub("--json", "--history", before, "--", now).out())
                .contains("duplicate-in-history");
        assertThat(scrub("--json", "--history", before, "--", another).out())
                .doesNotContain("duplicate-in-history");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsScrubbed() throws IOException {
        String file =
                file(
                        "broken.x12",
                        claim(2, "M1", "99213").replace("DTP*472*D8*20260302~\n", "")
                                + claim(3, "M2", "99213:LT:RT"));

        Typed told = scrub("--json", file);
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.out().lines())
                .satisfiesExactly(
                        broken -> assertThat(broken).contains("\"unread\": ").contains("DTP*472"),
                        wrong -> assertThat(wrong).contains("modifier-conflict"));
        assertThat(scrub(folder.resolve("none.x12").toString()).err())
                .contains("is not there; is the name right?");
    }

    /** A file without claims is not taken for one of clean claims. */
    @Test
    void aFileWithoutClaimsSaysSo() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear payer, please pay.");
        Typed told = scrub(letter.toString());
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("letter.txt  error at file: ");

        Path empty = Files.writeString(folder.resolve("empty.x12"), "");
        assertThat(scrub(empty.toString()).exit()).isEqualTo(2);

        String none = file("none.x12", "");
        assertThat(scrub(none).err()).contains("none.x12  holds no claims (837)");
        assertThat(scrub(none).exit()).isEqualTo(2);
    }

    /** What the end of a file was lost with is not known, and that is said. */
    @Test
    void aFileThatWasCutSaysSo() throws IOException {
        String whole = Files.readString(Path.of(file("whole.x12", claim(2, "M1", "99213"))));
        Path cut =
                Files.writeString(
                        folder.resolve("cut.x12"), whole.substring(0, whole.indexOf("SE*")));

        Typed told = scrub("--json", cut.toString());

        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.out()).contains("\"claim\": \"A-2\"");
        assertThat(told.err()).contains("cut.x12  error at segment");
    }

    @Test
    void whatWasTypedWrongIsSaidKindly() throws IOException {
        String clean = file("clean.x12", claim(2, "M1", "99213"));

        assertThat(typed("scrub").err()).contains("Which file? Name an 837");
        assertThat(scrub("--history", clean).err())
                .contains("Which file? All that stand behind --history are history");
        assertThat(scrub("--threads", "0", clean).err()).contains("--threads is 1 or more");
        assertThat(typed("scrub", "--codes", "/nowhere", clean).err())
                .contains("/nowhere is not a folder");
    }
}
