package org.almoner.server.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.Money;
import org.almoner.ledger.Account;
import org.almoner.payer.Answer;
import org.almoner.payer.SimulatedPayer;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimDesk;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.coding.ChartDesk;
import org.almoner.server.denials.Denials;
import org.almoner.server.ledger.Balances;
import org.almoner.server.remittance.RemittanceState;
import org.almoner.server.statements.Statements;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Q01: one payer decides, the next is asked with its answer, and the patient last of all. */
class Q01_ASecondPayerIsAskedTest {

    private static final String MEDICARE = SimulatedPayer.MEDICARE;
    private static final String BLUE = SimulatedPayer.BLUE_HARBOR;
    private static final String MEDICAID = SimulatedPayer.MEDICAID;

    /** The first payer pays 39.72, takes off 50.34, and leaves 49.94. */
    private static final String FIRST =
            """
            BPR*I*39.72*C*ACH************20261106
            TRN*1*%2$s*1999999999
            CLP*%1$s*1*140*39.72*49.94*MB*M1
            SVC*HC:99213*140*39.72
            CAS*CO*45*50.34
            CAS*PR*1*20**2*29.94
            REF*6R*%1$s-1
            """;

    private final TwoPayers two = new TwoPayers();

    @Test
    void theSupplementPaysWhatMedicareLeft() {
        Claim first = two.claim(MEDICARE, BLUE);
        two.send(first);
        two.remit();

        Claim second = two.next(first);
        assertThat(second.state()).isEqualTo(ClaimState.READY);
        assertThat(second.sequence()).isEqualTo("S");
        assertThat(two.balance(first))
                .hasToString(
                        first.number()
                                + ": 140.00 = paid 48.29 + patient paid 0.00 + adjusted 51.39 +"
                                + " written off 0.00 + patient 0.00 + contested 0.00 + open 0.00 +"
                                + " passed on 40.32");
        assertThat(page(first)).contains("MEDICARE", "paid 48.29; 40.32 now asked of BLUE HARBOR");

        String sent = two.send(second);
        assertThat(CobCheck.complaints(sent)).isEmpty();
        assertThat(sent)
                .contains("SBR*S*18*", "SBR*P*18*", "AMT*D*48.29~")
                .contains("SVD*MCRB1*48.29*HC:99213**1~", "AMT*EAF*40.32~", "DTP*573*D8*");
        two.remit();

        assertThat(two.now(second).state()).isEqualTo(ClaimState.PAID);
        assertThat(two.balance(second))
                .hasToString(
                        second.number()
                                + ": 40.32 = paid 40.32 + patient paid 0.00 + adjusted 0.00 +"
                                + " written off 0.00 + patient 0.00 + contested 0.00 + open 0.00");
        assertThat(two.account(first).isZero()).isTrue();
        assertThat(two.cash()).hasToString("88.61");
        allIsProved();
    }

    @Test
    void thePatientIsAskedOnlyForWhatBothLeave() {
        Claim first = two.claim(MEDICARE, BLUE);
        two.sendAway(first);
        assertThat(two.post(FIRST.formatted(first.number(), "1")))
                .isEqualTo(RemittanceState.POSTED);
        Claim second = two.next(first);
        assertThat(two.account(first).due()).isEqualTo(Money.ZERO);
        assertThat(two.account(first).pending()).isTrue();
        Statements statements = two.server().bean(Statements.class);
        assertThatThrownBy(() -> two.clinic().as(() -> statements.make(first.patientId())))
                .hasMessage("No statement yet: insurance has not finished.");
        assertThat(CobCheck.complaints(two.send(second))).isEmpty();

        two.post(
                """
                BPR*I*30*C*ACH************20261130
                TRN*1*2*1888888888
                CLP*%1$s*2*140*30*19.94*CI*B1
                SVC*HC:99213*140*30
                CAS*OA*23*90.06
                CAS*PR*2*19.94
                REF*6R*%1$s-1
                """
                        .formatted(second.number()));

        assertThat(two.account(first).due()).hasToString("19.94");
        assertThat(two.account(first).pending()).isFalse();
        assertThat(two.clinic().as(() -> statements.make(first.patientId()))).isPositive();
        assertThat(page(first))
                .contains("of the 49.94 it left, BLUE HARBOR PPO paid 30.00; 19.94 is the patient");
        assertThat(two.cash()).hasToString("69.72");
        allIsProved();
    }

    @Test
    void aForwardedClaimIsNotSentAgainAndItsAnswerFindsIt() {
        Claim first = two.claim(MEDICARE, MEDICAID);
        two.send(first);
        List<Answer> early = two.decide();
        List<Answer> forwarded = two.decide();
        assertThat(early).hasSize(1);
        assertThat(forwarded).hasSize(1);
        assertThat(early.getFirst().interchange()).contains("CLP*" + first.number() + "*19*");
        assertThat(forwarded.getFirst().interchange()).contains("CLP*" + first.number() + "*2*");

        two.take(forwarded);
        assertThat(two.balance(first).open()).hasToString("140.00");
        two.take(early);

        Claim second = two.next(first);
        assertThat(second.state()).isEqualTo(ClaimState.PAID);
        assertThat(two.now(first).state()).isEqualTo(ClaimState.PAID);
        assertThat(two.balance(second))
                .hasToString(
                        second.number()
                                + ": 40.32 = paid 16.21 + patient paid 0.00 + adjusted 24.11 +"
                                + " written off 0.00 + patient 0.00 + contested 0.00 + open 0.00");
        assertThat(two.cash()).hasToString("64.50");
        allIsProved();
    }

    @Test
    void whileAForwardedClaimIsAwayNothingIsSentAndNobodyIsBilled() {
        Claim first = two.claim(MEDICARE, MEDICAID);
        two.send(first);
        two.remit();

        assertThat(two.next(first).state()).isEqualTo(ClaimState.FORWARDED);
        assertThat(two.account(first).pending()).isTrue();
        assertThat(page(first)).contains("whose answer we await. Nothing is sent from here.");
    }

    @Test
    void aForwardingToNobodyIsAQuestionAndKeepsTheStatementBack() {
        Claim first = two.claim(MEDICARE);
        two.sendAway(first);
        two.post(FIRST.formatted(first.number(), "1").replace("*1*140*", "*19*140*"));

        assertThat(two.isNextAsked(first)).isFalse();
        assertThat(two.account(first).due()).isEqualTo(Money.ZERO);
        Questions questions = two.server().bean(Questions.class);
        Questions.Question open = two.clinic().as(() -> questions.listOpen(10)).getFirst();
        assertThat(open.words()).contains("no second coverage is registered for that day");

        two.clinic()
                .as(() -> {
                    questions.settle(open.questionId(), "The patient has no other plan.");
                    return true;
                });
        assertThat(two.account(first).due()).hasToString("49.94");
    }

    @Test
    void aDenialIsWorkedFirstAndAPersonMayAskTheNextPayerWithIt() {
        long visit = two.visit(MEDICARE, BLUE);
        two.clinic()
                .as(() -> {
                    ChartDesk desk = two.server().bean(ChartDesk.class);
                    desk.add(visit, "M17.0", "typed");
                    desk.add(visit, "20610", "typed");
                    long service = desk.listServices(visit).getFirst().serviceId();
                    desk.changeService(visit, service, "", 2, "1");
                    return desk.finish(visit);
                });
        Claim first = two.clinic().claimOf(visit);
        two.send(first);
        two.remit();
        assertThat(two.now(first).state()).isEqualTo(ClaimState.DENIED);
        assertThat(two.isNextAsked(first)).isFalse();
        WebSession session = two.server().signIn(two.clinic().person(), "everyone");
        assertThat(session.get("/claims/" + first.claimId()).body())
                .contains(
                        "Work the denial first, or ask BLUE HARBOR PPO with the denial as it is.");

        session.post("/secondary/%d/ask".formatted(first.claimId()), Map.of());

        Claim second = two.next(first);
        assertThat(two.balance(first).contested()).isEqualTo(Money.ZERO);
        assertThat(two.balance(second).charge()).hasToString("480.00");
        String sent = two.send(second);
        assertThat(CobCheck.complaints(sent)).isEmpty();
        assertThat(sent).contains("AMT*D*0~", "CAS*CO*4*480~");
        Denials denials = two.server().bean(Denials.class);
        assertThat(two.clinic().as(() -> denials.listOfClaim(first.claimId())))
                .allMatch(one -> one.state().isSettled());
        allIsProved();
    }

    @Test
    void aFirstPayerThatChangesItsMindIsPutBeforeAPerson() {
        Claim first = two.claim(MEDICARE, BLUE);
        two.sendAway(first);
        two.post(FIRST.formatted(first.number(), "1"));
        Claim second = two.next(first);
        two.send(second);
        two.post(
                """
                BPR*I*20.28*C*ACH************20261106
                TRN*1*3*1999999999
                CLP*%1$s*22*-140*-39.72*-49.94*MB*M1
                SVC*HC:99213*-140*-39.72
                CAS*CO*45*-50.34
                CAS*PR*1*-20**2*-29.94
                REF*6R*%1$s-1
                CLP*%1$s*1*140*60*29.66*MB*M1
                SVC*HC:99213*140*60
                CAS*CO*45*50.34
                CAS*PR*2*29.66
                REF*6R*%1$s-1
                """
                        .formatted(first.number()));

        assertThat(page(first)).contains("decided claim " + first.number() + " anew after");
        assertThat(two.account(first).due()).isEqualTo(Money.ZERO);
        WebSession session = two.server().signIn(two.clinic().person(), "everyone");
        assertThat(session.get("/secondary").body())
                .contains("decided claim " + first.number() + " anew after", second.number());
        assertThat(
                        session.post(
                                        "/secondary/%d/again".formatted(second.claimId()),
                                        Map.of("words", "decided anew"))
                                .body())
                .contains("cannot be corrected");
        two.remit();
        assertThat(two.balance(second).paid()).hasToString("49.94");

        session.post(
                "/secondary/%d/again".formatted(second.claimId()),
                Map.of("words", "Medicare decided anew; the answer is enclosed."));
        assertThat(two.now(second).state()).isEqualTo(ClaimState.READY);
        String sent = two.send(two.now(second));
        assertThat(sent).contains("AMT*D*60~", "AMT*EAF*29.66~").containsPattern(":B:7\\*");
        assertThat(CobCheck.complaints(sent)).isEmpty();
        two.remit();

        assertThat(two.balance(first).passedOn()).hasToString("29.66");
        assertThat(two.balance(second).charge()).hasToString("29.66");
        assertThat(two.balance(second).paid()).hasToString("29.66");
        assertThat(two.account(first).isZero()).isTrue();
        allIsProved();
    }

    @Test
    void aSecondClaimThatIsClosedGivesTheShareBackToThePatient() {
        Claim first = two.claim(MEDICARE, BLUE);
        two.sendAway(first);
        two.post(FIRST.formatted(first.number(), "1"));
        Claim second = two.next(first);

        two.clinic()
                .as(() ->
                        two.server()
                                .bean(ClaimDesk.class)
                                .close(second.claimId(), "The plan had ended."));

        assertThat(two.account(first).due()).hasToString("49.94");
        assertThat(page(first)).contains("BLUE HARBOR PPO pays second and is not asked.");
        allIsProved();
    }

    private String page(Claim claim) {
        WebSession session = two.server().signIn(two.clinic().person(), "everyone");
        return session.get("/claims/" + claim.claimId()).body();
    }

    /** All accounts together hold nothing, what is between the claims too, and cash is the BPRs. */
    private void allIsProved() {
        Balances balances = two.server().bean(Balances.class);
        Money total =
                two.clinic()
                        .as(() ->
                                List.of(Account.Kind.values()).stream()
                                        .map(balances::ofKind)
                                        .collect(Money.sum()));
        assertThat(total).isEqualTo(Money.ZERO);
        assertThat(two.clinic().as(() -> balances.ofKind(Account.Kind.NEXT_PAYER)))
                .isEqualTo(Money.ZERO);
        assertThat(two.clinic().as(() -> balances.ofKind(Account.Kind.REMITTANCE_CASH)))
                .isEqualTo(two.cash());
    }
}
