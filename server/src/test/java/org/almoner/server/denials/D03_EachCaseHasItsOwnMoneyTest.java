package org.almoner.server.denials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.ledger.DenialPlan.Decision;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.FiledClaims;
import org.almoner.server.ledger.Balances;
import org.almoner.server.remittance.EraText;
import org.almoner.server.remittance.Remittances;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.TwoAtOnce;
import org.junit.jupiter.api.Test;

/** Two services of one claim refused: what is decided about one leaves the other alone. */
class D03_EachCaseHasItsOwnMoneyTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final Denials denials = server.bean(Denials.class);

    @Test
    void givingOneUpKeepsTheOtherContested() {
        Tenancy.as(
                person,
                () -> {
                    String claim = refused();
                    DenialCase visit = caseOf("99213");
                    denials.settle(visit.caseId(), Decision.WRITE_OFF, "Not worth an appeal");
                    assertThat(where(claim))
                            .isEqualTo(
                                    claim
                                            + ": 1,390.00 = paid 0.00 + patient paid 0.00 +"
                                            + " adjusted 0.00 + written off 150.00 + patient 0.00"
                                            + " + contested 1,240.00 + open 0.00");
                    assertThat(denials.get(visit.caseId()).state()).isEqualTo(CaseState.CLOSED);
                    assertThat(caseOf("20610").state()).isEqualTo(CaseState.OPEN);
                });
    }

    @Test
    void theSameServiceRefusedOnTwoLinesIsOneCaseOfBoth() {
        Tenancy.as(
                person,
                () -> {
                    String claim = refused();
                    DenialCase knees = caseOf("20610");
                    assertThat(knees.atStake().toString()).isEqualTo("1,240.00");
                    assertThat(denials.story(knees.caseId())).hasSize(1);
                    denials.settle(knees.caseId(), Decision.BILL_PATIENT, "Signed a waiver");
                    assertThat(where(claim)).contains("patient 1,240.00 + contested 150.00");
                });
    }

    @Test
    void aCaseIsSettledOnce() {
        Tenancy.as(person, () -> refused());
        long visit = Tenancy.as(person, () -> caseOf("99213").caseId());
        assertThatThrownBy(() ->
                        new TwoAtOnce(server, person)
                                .secondOf(
                                        () -> settle(visit, Decision.WRITE_OFF),
                                        () -> settle(visit, Decision.BILL_PATIENT)))
                .hasMessageContaining("This case is settled already.");
    }

    private boolean settle(long caseId, Decision decision) {
        Tenancy.as(person, () -> denials.settle(caseId, decision, "Decided"));
        return true;
    }

    private String refused() {
        String claim =
                new FiledClaims(server)
                        .file(7, "99213 150", "20610-RT 620", "20610-LT 620")
                        .number();
        server.bean(Remittances.class)
                .upload(
                        EraText.of(
                                """
                                BPR*H*0*C*NON************20261119
                                TRN*1*77001*1999999999
                                CLP*%1$s*4*1390*0*0*12*PAYER1
                                SVC*HC:99213*150*0
                                CAS*CO*50*150
                                REF*6R*%1$s-1-1
                                SVC*HC:20610:RT*620*0
                                CAS*CO*4*620
                                REF*6R*%1$s-1-2
                                SVC*HC:20610:LT*620*0
                                CAS*CO*4*620
                                REF*6R*%1$s-1-3
                                """
                                        .formatted(claim)));
        return claim;
    }

    private DenialCase caseOf(String code) {
        return denials.queue(10).stream()
                .filter(one -> one.lineCode().equals(code))
                .reduce((one, other) -> {
                    throw new AssertionError("two cases of " + code);
                })
                .orElseThrow();
    }

    private String where(String claim) {
        return server.bean(Balances.class).ofClaim(claim).toString();
    }
}
