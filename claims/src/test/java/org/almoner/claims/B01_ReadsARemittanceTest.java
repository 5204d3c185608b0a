package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** B01: an 835 becomes a remittance, whatever else stands in it. */
class B01_ReadsARemittanceTest {

    static final String PLAIN =
            """
            BPR*I*150*C*ACH*CCP*01*011000015*DA*123456*1512345678**01*011000015*DA*987654*20260322
            TRN*1*EFT5501*1512345678
            DTM*405*20260320
            N1*PR*Meridian Health Plan*XV*MERID01
            N1*PE*Harbor Clinic*XX*1234567893
            LX*1
            CLP*A-1001*1*125*80*20*CI*ICN1*11*1
            NM1*QC*1*Quillfeather*Ada****MI*MBR000123
            SVC*HC:99213*125*80**1
            DTM*472*20260302
            CAS*CO*45*25
            CAS*PR*3*20
            REF*6R*1001-1
            AMT*B6*100
            CLP*A-1002*4*300*0**CI*ICN2*11*7
            NM1*QC*1*Quillfeather*Tove
            NM1*IL*1*Quillfeather*Ada****MI*MBR000123
            DTM*232*20260303
            SVC*HC:20610*300*0**1
            CAS*CO*4*300
            REF*6R*1002-1
            LQ*HE*N519
            LQ*HE*M77
            CLP*A-1003*2*90*70*0*CI*ICN3
            CAS*OA*23*20
            NM1*QC*1*Holm*Piet****MI*MBR9
            """;

    @Test
    void claimsLinesAdjustmentsAndRemarksAreRead() {
        assertThat(Remittances.render(Remittances.read(PLAIN)))
                .isEqualTo(
                        """
                        ACH EFT5501 150.00 on 2026-03-22 from Meridian Health Plan (MERID01) to Harbor Clinic (1234567893)
                        A-1001 st 1 125.00 paid 80.00 pr 20.00 icn ICN1 member MBR000123 | 1001-1 HC 99213 x1 125.00 paid 80.00 on 2026-03-02 allowed 100.00 CO 45 25.00 PR 3 20.00
                        A-1002 st 4 300.00 paid 0.00 pr 0.00 icn ICN2 member MBR000123 | 1002-1 HC 20610 x1 300.00 paid 0.00 on 2026-03-03 CO 4 300.00 [N519, M77]
                        A-1003 st 2 90.00 paid 70.00 pr 0.00 icn ICN3 member MBR9 OA 23 20.00
                        """);
    }

    @Test
    void theWholeVocabularyIsReadAndNothingUnknownStopsTheFile() {
        String body =
                """
                BPR*I*40*C*CHK************20260322
                TRN*1*CHK9*1512345678
                RDM*EM*Harbor*desk@clinic.example
                N1*PR*Coastal Mutual
                REF*2U*COAST02
                PER*BL*Desk*TE*2075550199
                N1*PE*Harbor Clinic*FI*010203040
                TS3*1234567893*11*20261231*1*90
                ZZZ*new*segment
                LX*1
                TS2*1*2
                CLP*A-1*1*90*40*15*MC*ICN
                CAS*CO*45*5*1*94*6*1*97*7**151*4**59*3**253*2*1
                NM1*QC*1*Holm*Piet****MI*MBR9
                NM1*74*1*Holm*Pieter
                MIA*0***123.45*MA01***************MA02*MA18
                MOA***MA07*N1
                QTY*CA*1
                XYZ*whatever
                SVC*NU:0450*30*20**1
                SVC*N4:00003029305*20*15*0636*2.5*HC:J3301**4
                DTM*150*20260301
                DTM*151*20260302
                CAS*PR*1*5
                LQ*RX*70
                LQ*HE*N4
                SVC*HC:20610:LT:51*6.5*2.5
                CAS*PR*2*4
                SVC*HC:20610:LT:51*6.5*2.5
                CAS*PR*2*4
                QQQ*9
                PLB*1234567893*20261231*WO:ICN0*10*FB*-5*L6:A-9*-.5*CS*1*72*2*AM*3
                PLB*1234567893*20261231*J1*1
                CAS*CO*45*999
                """;

        assertThat(Remittances.render(Remittances.read(body)))
                .isEqualTo(
                        """
                        CHK CHK9 40.00 on 2026-03-22 from Coastal Mutual (COAST02) to Harbor Clinic (010203040)
                        A-1 st 1 90.00 paid 40.00 pr 15.00 icn ICN member MBR9 CO 45 5.00/1 CO 94 6.00/1 CO 97 7.00 CO 151 4.00 CO 59 3.00 CO 253 2.00/1 [MA01, MA02, MA18, MA07, N1]\
                         | - NU 0450 x1 30.00 paid 20.00\
                         | - N4 00003029305 x1 20.00 paid 15.00 for J3301 on 2026-03-01 PR 1 5.00 [N4]\
                         | - HC 20610:LT:51 x1 6.50 paid 2.50 PR 2 4.00\
                         | - HC 20610:LT:51 x1 6.50 paid 2.50 PR 2 4.00
                        PLB WO ICN0 2026-12-31 10.00
                        PLB FB null 2026-12-31 -5.00
                        PLB L6 A-9 2026-12-31 -0.50
                        PLB CS null 2026-12-31 1.00
                        PLB 72 null 2026-12-31 2.00
                        PLB AM null 2026-12-31 3.00
                        PLB J1 null 2026-12-31 1.00
                        """);
    }

    @Test
    void anAmountThatIsNoneIsRefusedByItsPlaceWithoutItsContent() {
        String broken = PLAIN.replace("CLP*A-1001*1*125*80*", "CLP*A-1001*1*125*eighty*");

        assertThatThrownBy(() -> Remittances.read(broken))
                .isInstanceOf(UnreadableTransactionException.class)
                .hasMessage("Segment 10 (CLP04) holds no amount in cents.");
    }

    @Test
    void aClaimFileIsNoRemittance() {
        String claims =
                ProfessionalClaims837.write(java.util.List.of(Claims.visit()), Claims.batch());

        assertThatThrownBy(() -> Remittance835.read(Claims.set(claims)))
                .hasMessage("Transaction set 837, control number 0001: it is no 835.");
    }
}
