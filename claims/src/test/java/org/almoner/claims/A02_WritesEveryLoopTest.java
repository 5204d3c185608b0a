package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.ProfessionalClaim.Accident;
import org.almoner.claims.ProfessionalClaim.Frequency;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Person;
import org.almoner.claims.ProfessionalClaim.PriorAdjudication;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.Remittance.Adjustment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** A02: a child's secondary, replacing claim after an accident fills every loop we know. */
class A02_WritesEveryLoopTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 20);

    private static final Person PARENT_AS_WRITTEN =
            new Person("Quillfeather", "Ada", null, null, null, null);
    private static final Person CHILD =
            new Person("Quillfeather", "Tove", "Iris", Claims.HOME, LocalDate.of(2015, 9, 1), "F");

    static ProfessionalClaim fullClaim() {
        var draft = Claims.draft(Claims.visit());
        draft.number = "A-1002";
        draft.frequency = Frequency.REPLACEMENT;
        draft.payerClaimNumber = "ICN77001";
        draft.authorization = "AUTH5";
        draft.referral = "RF77";
        draft.accident = new Accident("AA", "ME", LocalDate.of(2026, 2, 27));
        draft.propertyCasualtyNumber = "PC9001";
        draft.note = "Modifier 50 added, bilateral procedure documented";
        draft.diagnoses = List.of("M1711", "M1712");
        draft.referring =
                new ProfessionalClaim.Provider(
                        "Oduya", "Ben", "1888888884", null, null, null, null);
        draft.subscriber =
                new Subscriber(Sequence.SECONDARY, PARENT_AS_WRITTEN, "MBR000123", null, "CI");
        draft.patient = CHILD;
        draft.relationship = Relationship.CHILD;
        draft.otherPayers =
                List.of(
                        new OtherPayer(
                                Claims.COASTAL,
                                new Subscriber(
                                        Sequence.PRIMARY,
                                        new Person("Holm", "Piet", null, Claims.HOME, null, null),
                                        "CM55",
                                        "G2",
                                        "12"),
                                Relationship.CHILD,
                                Money.cents(18000),
                                DECIDED,
                                List.of()));
        draft.lines =
                List.of(
                        new Line(
                                "1002-1",
                                "20610",
                                List.of("50"),
                                Money.cents(30000),
                                1,
                                List.of(1, 2),
                                Claims.DAY,
                                Claims.DAY,
                                null,
                                null,
                                List.of(
                                        new PriorAdjudication(
                                                "COAST02",
                                                Money.cents(18000),
                                                1,
                                                DECIDED,
                                                List.of(
                                                        adjustment("CO", "45", 6000, null),
                                                        adjustment("PR", "1", 2000, null),
                                                        adjustment("PR", "2", 4000, 1))))),
                        new Line(
                                "1002-2",
                                "J3301",
                                List.of(),
                                Money.cents(1250),
                                4,
                                List.of(1),
                                Claims.DAY,
                                Claims.DAY.plusDays(1),
                                "12",
                                "00003029305",
                                List.of()));
        return draft.claim();
    }

    private static Adjustment adjustment(
            String group, String reason, long cents, @Nullable Integer units) {
        return new Adjustment(group, reason, Money.cents(cents), units);
    }

    @Test
    void everyLoopIsWrittenInTheGuidesOrder() {
        String text = ProfessionalClaims837.write(List.of(fullClaim()), Claims.batch());

        assertThat(Claims.lines(text))
                .contains(
                        """
                        HL*2*1*22*1~
                        SBR*S********CI~
                        NM1*IL*1*Quillfeather*Ada****MI*MBR000123~
                        NM1*PR*2*Meridian Health Plan*****PI*MERID01~
                        HL*3*2*23*0~
                        PAT*19~
                        NM1*QC*1*Quillfeather*Tove*Iris~
                        N3*7 Elm Lane*Apt 2~
                        N4*Camden*ME*04843~
                        DMG*D8*20150901*F~
                        REF*Y4*PC9001~
                        CLM*A-1002*312.5***11:B:7*Y*A*Y*Y**AA:::ME~
                        DTP*439*D8*20260227~
                        REF*9F*RF77~
                        REF*G1*AUTH5~
                        REF*F8*ICN77001~
                        NTE*ADD*Modifier 50 added, bilateral procedure documented~
                        HI*ABK:M1711*ABF:M1712~
                        NM1*DN*1*Oduya*Ben****XX*1888888884~
                        NM1*82*1*Lindqvist*Maren****XX*1999999992~
                        PRV*PE*PXC*207Q00000X~
                        SBR*P*19*G2******12~
                        AMT*D*180~
                        OI***Y***Y~
                        NM1*IL*1*Holm*Piet****MI*CM55~
                        N3*7 Elm Lane*Apt 2~
                        N4*Camden*ME*04843~
                        NM1*PR*2*Coastal Mutual*****PI*COAST02~
                        LX*1~
                        SV1*HC:20610:50*300*UN*1***1:2~
                        DTP*472*D8*20260302~
                        REF*6R*1002-1~
                        SVD*COAST02*180*HC:20610:50**1~
                        CAS*CO*45*60~
                        CAS*PR*1*20**2*40*1~
                        DTP*573*D8*20260320~
                        AMT*EAF*60~
                        LX*2~
                        SV1*HC:J3301*12.5*UN*4*12**1~
                        DTP*472*RD8*20260302-20260303~
                        REF*6R*1002-2~
                        LIN**N4*00003029305~
                        CTP****4*UN~
                        """);
    }

    @Test
    void whatWasWrittenReadsBackEqual() {
        String text = ProfessionalClaims837.write(List.of(fullClaim()), Claims.batch());

        assertThat(ProfessionalClaims837.read(Claims.set(text))).containsExactly(fullClaim());
    }

    @Test
    void aPayerThatDecidedTheClaimAsAWholeGivesItsAdjustmentsAndDateThere() {
        var draft = Claims.draft(fullClaim());
        var other = draft.otherPayers.getFirst();
        var line = draft.lines.get(1);
        draft.lines = List.of(line);
        draft.otherPayers =
                List.of(
                        new OtherPayer(
                                other.payer(),
                                other.subscriber(),
                                other.relationship(),
                                Money.cents(1000),
                                DECIDED,
                                List.of(adjustment("CO", "45", 250, null))));

        String text = ProfessionalClaims837.write(List.of(draft.claim()), Claims.batch());

        assertThat(Claims.lines(text))
                .contains("SBR*P*19*G2******12~\nCAS*CO*45*2.5~\nAMT*D*10~\nOI***Y***Y~\n")
                .contains("NM1*PR*2*Coastal Mutual*****PI*COAST02~\nDTP*573*D8*20260320~\n");
        assertThat(ProfessionalClaims837.read(Claims.set(text))).containsExactly(draft.claim());
    }

    @Test
    void aSubscriberWhoIsNotThePatientIsWrittenByNameAndNumberOnly() {
        var draft = Claims.draft(fullClaim());
        draft.subscriber = new Subscriber(Sequence.SECONDARY, Claims.ADA, "MBR000123", null, "CI");

        String text = ProfessionalClaims837.write(List.of(draft.claim()), Claims.batch());

        assertThat(ProfessionalClaims837.read(Claims.set(text))).containsExactly(fullClaim());
    }
}
