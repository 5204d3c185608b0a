package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Eligibility.Answer;
import org.almoner.claims.Eligibility.BenefitDetail;
import org.almoner.claims.Eligibility.Entity;
import org.almoner.claims.Eligibility.Limit;
import org.almoner.claims.Eligibility.Period;
import org.almoner.claims.RemittanceDetail.Procedure;
import org.almoner.claims.RemittanceDetail.Reference;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** D04: a benefit of a 271 is read with all that stands under it. */
final class D04_ReadsEveryBenefitTest {

    @Test
    void whatStandsUnderABenefitIsItsOwn() {
        Answer answer =
                read(
                        """
                        EB*1**30
                        EB*F*IND*33*PR*Blue water plan*23***VS*12*Y*N*HC:98940:AT*1:2
                        HSD*VS*2*WK*1*34*3
                        REF*9F*REF-1
                        DTP*292*RD8*20260101-20261231
                        DTP*472*D8*unreadable
                        MSG*After the first visit
                        III*ZZ*11
                        III***44*knee
                        LS*2120
                        NM1*VN*2*Shore Review*****PI*SHORE
                        N3*2 Shore Street
                        N4*Belfast*ME*04915
                        PER*IC*Desk*TE*2075550188*UR*example.org
                        LE*2120
                        """);

        assertThat(answer.active()).isTrue();
        assertThat(answer.benefits()).hasSize(2);
        assertThat(answer.benefits().getFirst().detail().entities()).isEmpty();
        BenefitDetail detail = answer.benefits().getLast().detail();
        assertThat(detail.plan()).isEqualTo("Blue water plan");
        assertThat(detail.quantityKind()).isEqualTo("VS");
        assertThat(detail.quantity()).isEqualTo(new BigDecimal("12"));
        assertThat(detail.authorizationNeeded()).isTrue();
        assertThat(detail.procedure()).isEqualTo(new Procedure("HC", "98940", List.of("AT"), null));
        assertThat(detail.diagnosisPointers()).containsExactly("1", "2");
        assertThat(detail.deliveries().getFirst().per()).isEqualTo("WK");
        assertThat(detail.periods())
                .containsExactly(
                        new Period("292", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(detail.references()).containsExactly(new Reference("9F", "REF-1"));
        assertThat(detail.limits())
                .containsExactly(new Limit("ZZ", "11", null), new Limit(null, null, "knee"));
        Entity entity = detail.entities().getFirst();
        assertThat(entity.role()).isEqualTo("VN");
        assertThat(entity.id()).isEqualTo("SHORE");
        assertThat(entity.contacts()).containsExactly("2075550188", "example.org");
        assertThat(entity.address()).isNotNull();
    }

    @Test
    void aRefusalUnderABenefitIsItsOwnToo() {
        Answer answer =
                read(
                        """
                        EB*1**30
                        EB*V**47
                        AAA*N**33*C
                        """);

        assertThat(answer.rejections()).hasSize(1);
        assertThat(answer.benefits().getLast().detail().rejections())
                .isEqualTo(answer.rejections());
    }

    private static Answer read(String benefits) {
        return Eligibility271.read(
                D03_AsksForAnAuthorizationTest.set(
                        "271",
                        "005010X279A1",
                        """
                        BHT*0022*11*Q-1*20260320*0800
                        HL*1**20*1
                        NM1*PR*2*Meridian Health Plan*****PI*MERID01
                        HL*2*1*21*1
                        NM1*1P*2*Harbor Clinic*****XX*1234567893
                        HL*3*2*22*0
                        TRN*2*TRACE-1*9HARBOR
                        NM1*IL*1*Quillfeather*Ada****MI*MBR000123
                        """
                                + benefits));
    }
}
