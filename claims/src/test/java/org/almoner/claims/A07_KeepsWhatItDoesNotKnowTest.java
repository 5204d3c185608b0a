package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.almoner.x12.X12File;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A07: a file comes back byte for byte, and a changed claim takes along what nobody knows. */
final class A07_KeepsWhatItDoesNotKnowTest {

    private static final String FILE =
            """
            ISA*00*          *00*          *ZZ*HARBOR         *ZZ*CLEARWAY       *260303*0930*^*00501*000000031*1*T*:~
            GS*HC*HARBOR*CLEARWAY*20260303*0930*31*X*005010X222A1~
            ST*837*0001*005010X222A1~
            BHT*0019*00*B-1*20260303*0930*CH~
            HL*1**20*1~
            NM1*85*2*Harbor Clinic*****XX*1234567893~
            N3*12 Harbor Road~
            N4*Rockport*ME*048560001~
            REF*EI*010203040~
            HL*2*1*22*0~
            SBR*P*18*GRP77******CI~
            NM1*IL*1*Quillfeather*Ada****MI*MBR000123~
            NM1*PR*2*Meridian Health Plan*****PI*MERID01~
            CLM*A-1001*250.00***11:B:1*Y*C*Y*Y~
            PWK*OZ*EL***AC*ATT1~
            PWK*OZ*EL***AC*ATT1~
            K3*Something fixed~
            REF*D9*CLEAR-1~
            XX9*who knows~
            HI*ABK:M1711~
            LX*1~
            SV1*HC:99213*125.00*UN*1.0***1~
            DTP*472*D8*20260302~
            REF*6R*1001-1~
            NTE*ADD*of the first line~
            LX*2~
            SV1*HC:99213*125.00*UN*1.0***1~
            DTP*472*D8*20260302~
            REF*6R*1001-1~
            NTE*ADD*of the second line~
            SE*29*0001~
            GE*1*31~
            IEA*1*000000031~
            """;

    @Test
    void everySampleComesBackByteForByte() throws IOException {
        Path folder = B05_ReadsTheWorldsRemittancesTest.samples("837P");
        assumeTrue(Files.isDirectory(folder), "The sample files are not at hand.");
        int same = 0;
        try (Stream<Path> files = Files.walk(folder.getParent())) {
            for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(path);
                String name = path.getFileName().toString();
                assertThat(X12File.read(bytes).bytes()).as(name).isEqualTo(bytes);
                assertThat(putBack(ClaimDocument.read(bytes)).bytes()).as(name).isEqualTo(bytes);
                same++;
            }
        }
        assertThat(same).isGreaterThan(100);
    }

    @Test
    void twoEqualLinesStayTwoAndUnknownSegmentsStayWhereTheyStood() {
        ClaimDocument document = document();
        ProfessionalClaim claim = claim(document);
        assertThat(claim.lines()).hasSize(2);

        var draft = Claims.draft(claim);
        draft.authorization = "AUTH77";
        draft.diagnoses = List.of("M1711", "M1712");

        assertThat(text(document.withClaim(0, draft.claim())))
                .isEqualTo(
                        FILE.replace(
                                        "XX9*who knows~\nHI*ABK:M1711~",
                                        "XX9*who knows~\nREF*G1*AUTH77~\nHI*ABK:M1711*ABF:M1712~")
                                .replace("SE*29*", "SE*30*"));
    }

    @Test
    void whatStandsInALineGoesWithIt() {
        ClaimDocument document = document();
        var draft = Claims.draft(claim(document));
        draft.lines = List.of(draft.lines.get(1));

        String text = text(document.withClaim(0, draft.claim()));

        assertThat(text).contains("CLM*A-1001*125***11:B:1", "PWK*OZ", "K3*", "XX9*", "SE*24*");
        assertThat(text.lines().filter(line -> line.startsWith("NTE"))).hasSize(1);
        assertThat(text.lines().filter(line -> line.startsWith("PWK"))).hasSize(2);
    }

    @Test
    void aClaimChangedBackIsWrittenAsItStood() {
        ClaimDocument document = document();
        ProfessionalClaim claim = claim(document);
        var draft = Claims.draft(claim);
        draft.note = "A note";

        ClaimDocument back = document.withClaim(0, draft.claim()).withClaim(0, claim);

        assertThat(text(back)).isEqualTo(FILE);
    }

    @Test
    void whatStandsAboveTheClaimIsNotChangedHere() {
        ClaimDocument document = document();
        var draft = Claims.draft(claim(document));
        draft.payer = Claims.COASTAL;

        assertThatThrownBy(() -> document.withClaim(0, draft.claim()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stand above the claim");
    }

    private static ClaimDocument putBack(ClaimDocument document) {
        ClaimDocument same = document;
        for (int i = 0; i < document.claims().size(); i++) {
            same = same.withClaim(i, document.claims().get(i));
        }
        return same;
    }

    private static ClaimDocument document() {
        return ClaimDocument.read(FILE.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static ProfessionalClaim claim(ClaimDocument document) {
        return (ProfessionalClaim) document.claims().getFirst();
    }

    private static String text(ClaimDocument document) {
        return new String(document.bytes(), StandardCharsets.ISO_8859_1);
    }
}
