package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.DentalClaim.Line;
import org.almoner.claims.DentalClaim.Orthodontics;
import org.almoner.claims.DentalClaim.Tooth;
import org.almoner.claims.DentalClaim.ToothStatus;
import org.almoner.claims.InstitutionalClaim.Attachment;
import org.almoner.claims.InstitutionalClaim.Icd;
import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/** A06: a dental claim is written with its teeth, and comes back equal. */
final class A06_WritesADentistsClaimTest {

    private static final ProfessionalClaim.Provider REFERRING =
            new ProfessionalClaim.Provider(
                    "Lindqvist", "Maren", "1999999992", null, null, null, null);

    @Test
    void teethSurfacesAndAreasAreWritten() {
        String text = DentalClaims837.write(List.of(claim("1", null)), Claims.batch());

        assertThat(Claims.lines(text.substring(text.indexOf("CLM*"), text.indexOf("SE*"))))
                .isEqualTo(
                        """
                        CLM*D-3001*1025***11:B:1*Y*A*Y*Y**OA~
                        DTP*439*D8*20260302~
                        DTP*452*D8*20260226~
                        DTP*472*D8*20260302~
                        DN1*24*18*Y~
                        DN2*1*M****JP~
                        DN2*32*E****JP~
                        PWK*RB*AA~
                        AMT*F5*25~
                        REF*G3*PRE-1~
                        NTE*ADD*A sentence for the payer~
                        HI*ABK:K0252*ABF:K0251~
                        NM1*DN*1*Lindqvist*Maren****XX*1999999992~
                        NM1*82*1*Lindqvist*Maren****XX*1999999992~
                        PRV*PE*PXC*207Q00000X~
                        LX*1~
                        SV3*AD:D2392*225****1*****1:2~
                        TOO*JP*3*M:O:D~
                        TOO*JP*14*O~
                        DTP*472*D8*20260302~
                        REF*6R*3001-1~
                        LX*2~
                        SV3*AD:D5110:52*800**10:20*R~
                        DTP*441*D8*20160302~
                        REF*6R*3001-2~
                        """);
    }

    @Test
    void whatIsWrittenComesBackEqualAndHasNoErrorByTheGuide() {
        String text = DentalClaims837.write(List.of(claim("1", null)), Claims.batch());

        assertThat(DentalClaims837.read(Claims.set(text))).containsExactly(claim("1", null));
        assertThat(GuideErrors.of(text)).isEmpty();
    }

    @Test
    void aReplacementNamesTheClaimThatItReplaces() {
        assertThatThrownBy(() -> DentalClaims837.write(List.of(claim("7", null)), Claims.batch()))
                .hasMessage("Claim D-3001 cannot be written: the payer's claim number is missing.");
    }

    private static DentalClaim claim(String frequency, @Nullable String payerClaimNumber) {
        return new DentalClaim(
                "D-3001",
                "11",
                frequency,
                false,
                payerClaimNumber,
                "PRE-1",
                null,
                new Accident("OA", null, Claims.DAY),
                null,
                Claims.DAY,
                Money.parse("25"),
                new Orthodontics(
                        new BigDecimal("24"), new BigDecimal("18"), true, Claims.DAY.minusDays(4)),
                List.of(new ToothStatus("1", "M"), new ToothStatus("32", "E")),
                List.of(new Attachment("RB", "AA", null)),
                "A sentence for the payer",
                List.of("K0252", "K0251"),
                Icd.TEN,
                Claims.CLINIC,
                Claims.DOCTOR,
                REFERRING,
                new Subscriber(Sequence.PRIMARY, Claims.ADA, "MBR000123", "GRP77", "CI"),
                Claims.ADA,
                Relationship.SELF,
                Claims.MERIDIAN,
                List.of(),
                List.of(
                        new Line(
                                "3001-1",
                                "D2392",
                                List.of(),
                                Money.parse("225"),
                                null,
                                List.of(),
                                null,
                                BigDecimal.ONE,
                                List.of(1, 2),
                                List.of(
                                        new Tooth("3", List.of("M", "O", "D")),
                                        new Tooth("14", List.of("O"))),
                                Claims.DAY,
                                null,
                                List.of()),
                        new Line(
                                "3001-2",
                                "D5110",
                                List.of("52"),
                                Money.parse("800"),
                                null,
                                List.of("10", "20"),
                                "R",
                                null,
                                List.of(),
                                List.of(),
                                null,
                                Claims.DAY.minusYears(10),
                                List.of())));
    }
}
