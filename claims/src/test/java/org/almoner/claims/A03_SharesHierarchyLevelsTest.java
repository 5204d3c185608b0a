package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.x12.Segment;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A03: claims of one billing provider and one subscriber stand under one HL each. */
class A03_SharesHierarchyLevelsTest {

    private static ProfessionalClaim numbered(ProfessionalClaim claim, String number) {
        var draft = Claims.draft(claim);
        draft.number = number;
        return draft.claim();
    }

    private static ProfessionalClaim elsewhere(ProfessionalClaim claim, String number) {
        var draft = Claims.draft(claim);
        draft.number = number;
        draft.billing =
                new ProfessionalClaim.Provider(
                        "Second Clinic",
                        null,
                        "1888888884",
                        null,
                        "020304050",
                        Claims.CLINIC_STREET,
                        null);
        return draft.claim();
    }

    private static String outline(String text) {
        return Claims.set(text).segments().stream()
                .filter(segment -> List.of("HL", "CLM").contains(segment.id()))
                .map(A03_SharesHierarchyLevelsTest::head)
                .collect(Collectors.joining("\n"));
    }

    private static String head(Segment segment) {
        return segment.id().equals("HL") ? segment.text() : "CLM " + segment.element(1);
    }

    @Test
    void fiveClaimsOfTwoClinicsMakeOneTree() {
        var child = A02_WritesEveryLoopTest.fullClaim();
        var claims =
                List.of(
                        Claims.visit(),
                        elsewhere(Claims.visit(), "A-1005"),
                        child,
                        numbered(Claims.visit(), "A-1003"),
                        numbered(child, "A-1004"));

        String text = ProfessionalClaims837.write(claims, Claims.batch());

        assertThat(outline(text))
                .isEqualTo(
                        """
                        HL*1**20*1
                        HL*2*1*22*0
                        CLM A-1001
                        CLM A-1003
                        HL*3*1*22*1
                        HL*4*3*23*0
                        CLM A-1002
                        CLM A-1004
                        HL*5**20*1
                        HL*6*5*22*0
                        CLM A-1005\
                        """);
        assertThat(ProfessionalClaims837.read(Claims.set(text)))
                .containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void aPropertyCasualtyNumberOpensALevelOfItsOwn() {
        var injured = Claims.draft(numbered(Claims.visit(), "A-1006"));
        injured.propertyCasualtyNumber = "WC-5";
        var claims = new ArrayList<>(List.of(Claims.visit(), injured.claim()));

        String text = ProfessionalClaims837.write(claims, Claims.batch());

        assertThat(outline(text))
                .isEqualTo("HL*1**20*1\nHL*2*1*22*0\nCLM A-1001\nHL*3*1*22*0\nCLM A-1006");
        assertThat(ProfessionalClaims837.read(Claims.set(text))).containsExactlyElementsOf(claims);
    }
}
