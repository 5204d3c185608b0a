package org.almoner.server.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.FiledClaims;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.TwoAtOnce;
import org.junit.jupiter.api.Test;

/** What one person settles, no other's file posts at the same moment. */
class R02_TwoPeopleAtOneRemittanceTest {

    private static final String DECISION =
            """
            BPR*I*80*C*ACH************20261119
            TRN*1*%2$s*1999999999
            CLP*%1$s*1*150*80*0*12*PAYER1
            SVC*HC:99213*150*80
            CAS*CO*45*70
            REF*6R*%1$s-1-1
            """;

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final Remittances remittances = server.bean(Remittances.class);

    @Test
    void whatIsBeingSetAsideIsNotPostedByAnothersFile() throws Exception {
        FiledClaims filed = Tenancy.as(person, () -> new FiledClaims(server));
        String claim = Tenancy.as(person, () -> filed.file(7, "99213 150").number());
        Remittances.Taken waiting =
                take(
                        """
                        BPR*I*-80*D*ACH************20261120
                        TRN*1*77002*1999999999
                        CLP*%1$s*22*-150*-80**12*PAYER1
                        SVC*HC:99213*-150*-80
                        CAS*CO*45*-70
                        REF*6R*%1$s-1-1
                        """
                                .formatted(claim));
        assertThat(waiting.state()).isEqualTo(RemittanceState.TO_LOOK_AT);

        new TwoAtOnce(server, person)
                .secondOf(
                        () ->
                                Tenancy.as(
                                        person,
                                        () ->
                                                remittances.setAside(
                                                        waiting.remittanceId(), "not ours")),
                        () -> take(DECISION.formatted(claim, "77001")));

        Tenancy.as(
                person,
                () -> {
                    ReceivedRemittance aside = remittances.get(waiting.remittanceId());
                    assertThat(aside.state()).isEqualTo(RemittanceState.SET_ASIDE);
                    assertThat(server.bean(Ledger.class).isPosted(aside.source())).isFalse();
                });
    }

    @Test
    void aFileWithADamagedEnvelopeIsNotTakenIn() {
        String claim =
                Tenancy.as(person, () -> new FiledClaims(server).file(7, "99213 150").number());
        String cut =
                EraText.of(DECISION.formatted(claim, "77003")).replaceFirst("SE\\*\\d+", "SE*99");
        assertThatThrownBy(() -> Tenancy.as(person, () -> remittances.upload(cut)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its envelope is damaged");
    }

    private Remittances.Taken take(String body) {
        return Tenancy.as(person, () -> remittances.upload(EraText.of(body)).getFirst());
    }
}
