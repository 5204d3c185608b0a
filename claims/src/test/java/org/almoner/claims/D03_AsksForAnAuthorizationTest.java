package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Authorization.Decision;
import org.almoner.claims.Authorization.Request;
import org.almoner.claims.Authorization.Response;
import org.almoner.claims.Authorization.Service;
import org.almoner.x12.TransactionSet;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** D03: a 278 asks whether a service may be done, and the response is read. */
final class D03_AsksForAnAuthorizationTest {

    @Test
    void aRequestIsWrittenByTheGuide() {
        String text =
                Authorization278.write(
                        new Request(
                                "R-1",
                                Claims.MERIDIAN,
                                Claims.DOCTOR,
                                Claims.ADA,
                                "MBR000123",
                                "HS",
                                "I",
                                "PT",
                                "11",
                                List.of("M1711", "M1712"),
                                List.of(
                                        new Service(
                                                "97110",
                                                List.of("GP"),
                                                Money.parse("600"),
                                                new BigDecimal("12"),
                                                Claims.DAY,
                                                Claims.DAY.plusDays(30)))),
                        Claims.batch().envelope(),
                        31,
                        "0001");

        assertThat(GuideErrors.of(text)).isEmpty();
        assertThat(Claims.lines(text.substring(text.indexOf("BHT"), text.indexOf("SE*"))))
                .isEqualTo(
                        """
                        BHT*0007*13*R-1*20260303*0930~
                        HL*1**20*1~
                        NM1*X3*2*Meridian Health Plan*****PI*MERID01~
                        HL*2*1*21*1~
                        NM1*1P*1*Lindqvist*Maren****XX*1999999992~
                        HL*3*2*22*1~
                        NM1*IL*1*Quillfeather*Ada****MI*MBR000123~
                        DMG*D8*19610514*F~
                        HL*4*3*EV*1~
                        TRN*1*R-1*9999999992~
                        UM*HS*I*PT*11:B~
                        HI*ABK:M1711*ABF:M1712~
                        HL*5*4*SS*0~
                        DTP*472*RD8*20260302-20260401~
                        SV1*HC:97110:GP*600*UN*12~
                        """);
    }

    @Test
    void aDecisionIsReadWithWhatItAllows() {
        Response response =
                read(
                        """
                        HL*4*3*EV*1
                        TRN*2*R-1*9999999992
                        UM*HS*I*PT
                        HCR*A2*AUTH77*35
                        DTP*AAH*RD8*20260302-20260401
                        HSD*VS*12*WK*2*34*1
                        MSG*Ask again for more
                        HL*5*4*SS*0
                        HCR*A1*AUTH78
                        DTP*472*D8*20260302
                        SV1*HC:97110:GP*600*UN*12
                        HL*6*4*SS*0
                        HCR*A3**5
                        SV1*HC:97530
                        """);

        assertThat(response.trace()).isEqualTo("R-1");
        assertThat(response.memberId()).isEqualTo("MBR000123");
        assertThat(response.decision()).isEqualTo(new Decision("A2", "AUTH77", "35"));
        assertThat(response.from()).isEqualTo(Claims.DAY);
        assertThat(response.deliveries().getFirst().quantity()).isEqualTo(new BigDecimal("12"));
        assertThat(response.messages()).containsExactly("Ask again for more");
        assertThat(response.services()).hasSize(2);
        assertThat(response.services().get(0).decision())
                .isEqualTo(new Decision("A1", "AUTH78", null));
        Decision refused = Objects.requireNonNull(response.services().get(1).decision());
        assertThat(refused.isCertified()).isFalse();
    }

    @Test
    void aRefusalAtTheSubscriberIsTheRequests() {
        Response response =
                read(
                        """
                        AAA*N**72*C
                        """);

        assertThat(response.decision()).isNull();
        assertThat(response.rejections())
                .extracting(Eligibility.Rejection::message)
                .containsExactly(
                        "The payer could not answer: the member id is missing or not valid."
                                + " Please correct it and ask again.");
    }

    private static Response read(String event) {
        return Authorization278.read(
                        set(
                                "278",
                                "005010X217",
                                """
                                BHT*0007*11*R-1*20260320*0800*18
                                HL*1**20*1
                                NM1*X3*2*Meridian Health Plan*****PI*MERID01
                                HL*2*1*21*1
                                NM1*1P*1*Lindqvist*Maren****XX*1999999992
                                HL*3*2*22*1
                                NM1*IL*1*Quillfeather*Ada****MI*MBR000123
                                """
                                        + event))
                .getFirst();
    }

    /** A set of the given guide around the body's lines. */
    static TransactionSet set(String id, String guide, String body) {
        String text =
                Remittances.interchange(body)
                        .replace("GS*HP*", "GS*HI*")
                        .replace("005010X221A1", guide)
                        .replace("ST*835*0007", "ST*%s*0007*%s".formatted(id, guide));
        return Claims.set(text.lines().collect(Collectors.joining()));
    }
}
