package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.ProfessionalClaim.Person;
import org.junit.jupiter.api.Test;

import java.util.List;

/** A01: an office visit, paid by the patient's own plan, becomes an 837P. */
class A01_WritesAClaimTest {

    @Test
    void anOfficeVisitIsWrittenAsTheGuideSays() {
        String text = ProfessionalClaims837.write(List.of(Claims.visit()), Claims.batch());

        assertThat(Claims.lines(text))
                .isEqualTo(
                        """
                        ISA*00*          *00*          *ZZ*HARBOR         *ZZ*CLEARWAY       *260303*0930*^*00501*000000031*1*T*:~
                        GS*HC*HARBOR*CLEARWAY*20260303*0930*31*X*005010X222A1~
                        ST*837*0001*005010X222A1~
                        BHT*0019*00*000000031-0001*20260303*0930*CH~
                        NM1*41*2*Harbor Clinic*****46*HARBOR~
                        PER*IC*Billing Desk*TE*2075550101~
                        NM1*40*2*Clearway*****46*CLEARWAY~
                        HL*1**20*1~
                        PRV*BI*PXC*261QM1300X~
                        NM1*85*2*Harbor Clinic*****XX*1234567893~
                        N3*12 Harbor Road~
                        N4*Rockport*ME*048560001~
                        REF*EI*010203040~
                        PER*IC*Harbor Clinic*TE*2075550100~
                        HL*2*1*22*0~
                        SBR*P*18*GRP77******CI~
                        NM1*IL*1*Quillfeather*Ada****MI*MBR000123~
                        N3*7 Elm Lane*Apt 2~
                        N4*Camden*ME*04843~
                        DMG*D8*19610514*F~
                        NM1*PR*2*Meridian Health Plan*****PI*MERID01~
                        CLM*A-1001*125***11:B:1*Y*A*Y*Y~
                        HI*ABK:M1711~
                        NM1*82*1*Lindqvist*Maren****XX*1999999992~
                        PRV*PE*PXC*207Q00000X~
                        LX*1~
                        SV1*HC:99213*125*UN*1***1~
                        DTP*472*D8*20260302~
                        REF*6R*1001-1~
                        SE*28*0001~
                        GE*1*31~
                        IEA*1*000000031~
                        """);
        assertThat(ProfessionalClaims837.read(Claims.set(text))).containsExactly(Claims.visit());
    }

    @Test
    void aDelimiterInANameIsRefusedAndTheFieldIsNamedButNotItsValue() {
        Person starred =
                new Person("Quill*feather", "Ada", null, Claims.HOME, Claims.ADA.birthDate(), "F");
        var claim = Claims.draft(Claims.visit()).self(starred).claim();

        assertThatThrownBy(() -> ProfessionalClaims837.write(List.of(claim), Claims.batch()))
                .isInstanceOf(UnwritableClaimException.class)
                .hasMessage(
                        "Claim A-1001 cannot be written: the subscriber's last name holds the"
                                + " character '*', which X12 uses as a delimiter.");
    }

    @Test
    void aMissingFieldIsNamed() {
        Person unborn = new Person("Quillfeather", "Ada", null, Claims.HOME, null, "F");
        var claim = Claims.draft(Claims.visit()).self(unborn).claim();

        assertThatThrownBy(() -> ProfessionalClaims837.write(List.of(claim), Claims.batch()))
                .hasMessage(
                        "Claim A-1001 cannot be written: the patient's date of birth is missing.");
    }

    @Test
    void aReplacementWithoutThePayersClaimNumberIsRefused() {
        var draft = Claims.draft(Claims.visit());
        draft.frequency = ProfessionalClaim.Frequency.REPLACEMENT;

        assertThatThrownBy(
                        () -> ProfessionalClaims837.write(List.of(draft.claim()), Claims.batch()))
                .hasMessage("Claim A-1001 cannot be written: the payer's claim number is missing.");
    }

    @Test
    void aPointerBeyondTheDiagnosesIsRefused() {
        var draft = Claims.draft(Claims.visit());
        var line = draft.lines.getFirst();
        draft.lines =
                List.of(
                        new ProfessionalClaim.Line(
                                line.control(),
                                line.code(),
                                List.of(),
                                line.charge(),
                                1,
                                List.of(2),
                                line.from(),
                                line.to(),
                                null,
                                null,
                                List.of()));

        assertThatThrownBy(
                        () -> ProfessionalClaims837.write(List.of(draft.claim()), Claims.batch()))
                .hasMessage(
                        "Claim A-1001 cannot be written: a line's diagnosis pointer must be 1 to"
                                + " 1.");
    }
}
