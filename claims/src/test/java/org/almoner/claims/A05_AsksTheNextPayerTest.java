package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.ProfessionalClaim.OtherPayer;
import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.claims.ProfessionalClaim.Sequence;
import org.almoner.claims.ProfessionalClaim.Subscriber;
import org.almoner.claims.Remittance.Adjustment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A05: the claim to the next payer says what the earlier one decided, line by line. */
class A05_AsksTheNextPayerTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 20);
    private static final OtherPayer COASTAL =
            new OtherPayer(
                    Claims.COASTAL,
                    new Subscriber(Sequence.SECONDARY, Claims.ADA, "CM55", "G2", "CI"),
                    Relationship.SELF,
                    null,
                    null,
                    List.of());

    private static ProfessionalClaim sent() {
        var draft = Claims.draft(Claims.visit());
        draft.lines =
                List.of(
                        Claims.line("1001-1", "99213", 12500),
                        Claims.line("1001-2", "20610", 30000));
        draft.otherPayers = List.of(COASTAL);
        return draft.claim();
    }

    private static Remittance.Claim decided(
            long paid, List<Adjustment> whole, Remittance.Line... lines) {
        return new Remittance.Claim(
                "A-1001",
                "1",
                Money.cents(42500),
                Money.cents(paid),
                Money.ZERO,
                "CI",
                "ICN1",
                null,
                null,
                null,
                whole,
                List.of(),
                List.of(lines));
    }

    private static Remittance.Line line(
            String code, long charge, long paid, int units, Adjustment... adjustments) {
        return new Remittance.Line(
                null,
                "HC",
                code,
                List.of(),
                Money.cents(charge),
                Money.cents(paid),
                units,
                null,
                Claims.DAY,
                List.of(adjustments),
                List.of(),
                null);
    }

    private static Adjustment cas(String group, String reason, long cents) {
        return new Adjustment(group, reason, Money.cents(cents), null);
    }

    private static ProfessionalClaim next(Remittance.Claim decision, @Nullable String... controls) {
        EarlierAnswer answer =
                EarlierAnswer.of(
                        List.of(
                                new EarlierAnswer.Decision(
                                        decision, Arrays.asList(controls), DECIDED)));
        return NextPayerClaim.of(
                "A-1002", sent(), answer, COASTAL, List.of(), NextPayerClaim.Lines.OWN);
    }

    @Test
    void byLineWhereThePayerDecidedByLine() {
        ProfessionalClaim next =
                next(
                        decided(
                                23000,
                                List.of(),
                                line(
                                        "99213",
                                        12500,
                                        8000,
                                        1,
                                        cas("CO", "45", 2500),
                                        cas("PR", "2", 2000)),
                                line(
                                        "20610",
                                        30000,
                                        15000,
                                        1,
                                        cas("CO", "45", 10000),
                                        cas("PR", "1", 5000))),
                        "1001-1",
                        "1001-2");

        String text = Claims.lines(ProfessionalClaims837.write(List.of(next), Claims.batch()));
        assertThat(text)
                .contains(
                        """
                        SBR*P*18*GRP77******CI~
                        AMT*D*230~
                        OI***Y***Y~
                        """)
                .contains(
                        """
                        REF*6R*A-1002-1~
                        SVD*MERID01*80*HC:99213**1~
                        CAS*CO*45*25~
                        CAS*PR*2*20~
                        DTP*573*D8*20260320~
                        AMT*EAF*20~
                        """)
                .contains("SBR*S*18*G2******CI~")
                .contains("NM1*PR*2*Coastal Mutual*****PI*COAST02~")
                .contains("AMT*EAF*50~");
        assertThat(next.charge()).isEqualTo(sent().charge());
    }

    @Test
    void asAWholeWhereItDecidedAsAWhole() {
        ProfessionalClaim next =
                next(decided(20000, List.of(cas("CO", "45", 15000), cas("PR", "1", 7500))));

        assertThat(Claims.lines(ProfessionalClaims837.write(List.of(next), Claims.batch())))
                .contains(
                        """
                        CAS*CO*45*150~
                        CAS*PR*1*75~
                        AMT*D*200~
                        AMT*EAF*75~
                        OI***Y***Y~
                        """)
                .contains("DTP*573*D8*20260320~")
                .doesNotContain("SVD*");
    }

    @Test
    void theLastDecisionOfALineCountsAndASplitLineIsItsSum() {
        EarlierAnswer answer =
                EarlierAnswer.of(
                        List.of(
                                new EarlierAnswer.Decision(
                                        decided(
                                                0,
                                                List.of(),
                                                line("99213", 12500, 0, 0, cas("CO", "16", 12500)),
                                                line("20610", 30000, 0, 0, cas("CO", "4", 30000))),
                                        List.of("1001-1", "1001-2"),
                                        DECIDED.minusDays(9)),
                                new EarlierAnswer.Decision(
                                        decided(
                                                20000,
                                                List.of(),
                                                line(
                                                        "20610",
                                                        15000,
                                                        10000,
                                                        1,
                                                        cas("PR", "2", 5000)),
                                                line(
                                                        "20610",
                                                        15000,
                                                        10000,
                                                        1,
                                                        cas("PR", "2", 5000))),
                                        List.of("1001-2", "1001-2"),
                                        DECIDED)));

        assertThat(answer.paid()).hasToString("200.00");
        assertThat(answer.patientShare()).hasToString("100.00");
        assertThat(answer.adjudicated()).isEqualTo(DECIDED);
        EarlierAnswer.LineAnswer split = Objects.requireNonNull(answer.lines().get("1001-2"));
        assertThat(split.units()).isEqualTo(2);
        assertThat(split.adjustments()).hasSize(2);
    }
}
