package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.x12.Segment;
import org.almoner.x12.X12File;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A05: an institutional claim is written with all it says, and comes back equal. */
final class A05_WritesAFacilitysClaimTest {

    @Test
    void aStayInHospitalIsWrittenLoopByLoop() {
        String text = InstitutionalClaims837.write(List.of(Facilities.stay()), Claims.batch());

        assertThat(Claims.lines(text.substring(text.indexOf("CLM*"), text.indexOf("SE*"))))
                .isEqualTo(
                        """
                        CLM*H-2001*5550***11:A:1**A*Y*Y~
                        DTP*096*TM*1400~
                        DTP*434*RD8*20260302-20260306~
                        DTP*435*DT*202603021030~
                        CL1*1*7*01~
                        PWK*OZ*EL***AC*ATT1~
                        PWK*OZ*EL***AC*ATT1~
                        PWK*B4*AA~
                        AMT*F3*150.5~
                        REF*9F*REF88~
                        REF*G1*AUTH77~
                        REF*EA*MR-77~
                        NTE*ADD*A sentence for the payer~
                        HI*ABK:I2109:::::::Y~
                        HI*ABJ:R079~
                        HI*ABN:W1830XA:::::::Y~
                        HI*DR:470~
                        HI*ABF:E119:::::::Y*ABF:I10:::::::N*ABF:Z9181~
                        HI*BBR:02703ZZ:D8:20260303~
                        HI*BBQ:B2111ZZ:D8:20260303*BBQ:4A023N7:D8:20260304~
                        HI*BI:70:RD8:20260302-20260304~
                        HI*BH:11:D8:20260302*BH:18:D8:20260302~
                        HI*BE:80:::4*BE:A1:::12.5~
                        HI*BG:09*BG:C1~
                        NM1*71*1*Lindqvist*Maren****XX*1999999992~
                        PRV*AT*PXC*207Q00000X~
                        NM1*72*1*Osei*Kwame****XX*1888888892~
                        NM1*ZZ*1*Brandt*Ines****XX*1777777792~
                        NM1*82*1*Moreau*Luc****XX*1666666692~
                        NM1*77*2*Harbor Annex*****XX*1555555592~
                        N3*12 Harbor Road~
                        N4*Rockport*ME*048560001~
                        NM1*DN*1*Takala*Aino****XX*1444444495~
                        SBR*P*01*******MA~
                        CAS*CO*45*100~
                        CAS*PR*1*425~
                        AMT*D*5000~
                        OI***Y***Y~
                        NM1*IL*1*Quillfeather*Ben****MI*CM-9~
                        NM1*PR*2*Coastal Mutual*****PI*COAST02~
                        LX*1~
                        SV2*0120**5000*DA*4**200~
                        REF*6R*2001-1~
                        LX*2~
                        SV2*0300*HC:80053*212.5*UN*1~
                        DTP*472*D8*20260302~
                        LX*3~
                        SV2*0300*HC:80053*212.5*UN*1~
                        DTP*472*D8*20260302~
                        LX*4~
                        SV2*0636*HC:J1815:JA*125*UN*2.5~
                        DTP*472*RD8*20260302-20260303~
                        REF*6R*2001-4~
                        LIN**N4*00002751001~
                        CTP****1.5*ML~
                        REF*XZ*RX-5~
                        NM1*72*1*Osei*Kwame****XX*1888888892~
                        SVD*COAST02*100*HC:J1815:JA*0636*2~
                        CAS*CO*45*25*2~
                        DTP*573*D8*20260322~
                        """);
    }

    @Test
    void whatIsWrittenComesBackEqual() {
        String text = InstitutionalClaims837.write(List.of(Facilities.stay()), Claims.batch());

        assertThat(InstitutionalClaims837.read(Claims.set(text)))
                .containsExactly(Facilities.stay());
    }

    @Test
    void whatIsWrittenHasNoErrorByTheGuide() {
        String text = InstitutionalClaims837.write(List.of(Facilities.stay()), Claims.batch());

        assertThat(GuideErrors.of(text)).isEmpty();
    }

    @Test
    void fourDiagnosesInAreFourOut() {
        InstitutionalClaim read =
                InstitutionalClaims837.read(
                                Claims.set(
                                        InstitutionalClaims837.write(
                                                List.of(Facilities.stay()), Claims.batch())))
                        .getFirst();
        String again = InstitutionalClaims837.write(List.of(read), Claims.batch());

        assertThat(read.diagnoses().others()).hasSize(3);
        assertThat(
                        X12File.read(again.getBytes(StandardCharsets.ISO_8859_1))
                                .segments()
                                .stream()
                                .filter(segment -> segment.id().equals("HI"))
                                .flatMap(hi -> hi.text().lines())
                                .flatMap(hi -> List.of(hi.split("\\*", -1)).stream())
                                .filter(part -> part.startsWith("ABK") || part.startsWith("ABF"))
                                .collect(Collectors.joining(" ")))
                .isEqualTo("ABK:I2109:::::::Y ABF:E119:::::::Y ABF:I10:::::::N ABF:Z9181");
    }

    @Test
    void theAttendingProvidersNpiStandsInAnElementOfItsOwn() {
        String text = InstitutionalClaims837.write(List.of(Facilities.stay()), Claims.batch());
        Segment attending =
                Claims.set(text).segments().stream()
                        .filter(segment -> segment.id().equals("NM1"))
                        .filter(segment -> segment.element(1).equals("71"))
                        .findFirst()
                        .orElseThrow();

        assertThat(attending.element(8)).isEqualTo("XX");
        assertThat(attending.element(9)).isEqualTo("1999999992");
    }

    @Test
    void anAttachmentAnnouncedTwiceAndTwoEqualLinesAreCounted() {
        String text = InstitutionalClaims837.write(List.of(Facilities.stay()), Claims.batch());
        InstitutionalClaim read = InstitutionalClaims837.read(Claims.set(text)).getFirst();

        assertThat(read.attachments()).hasSize(3);
        assertThat(read.lines()).hasSize(4);
        assertThat(read.lines().get(1)).isEqualTo(read.lines().get(2));
        assertThat(Claims.set(text).segments().getLast().element(1))
                .isEqualTo(String.valueOf(Claims.set(text).segments().size()));
    }
}
