package org.almoner.server.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.Money;
import org.almoner.ledger.Account;
import org.almoner.ledger.Posting;
import org.almoner.ledger.Transfer;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.FiledClaims;
import org.almoner.server.ledger.Balances;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The services with the real database: what is posted, what waits, and that nothing is posted
 * twice.
 */
class R01_ARemittanceIsPostedWholeOrNotAtAllTest {

    private static final String PAID =
            """
            BPR*I*412.6*C*ACH************20261119
            TRN*1*77001*1999999999
            CLP*%1$s*1*770*412.6*61.4*12*PAYER1
            SVC*HC:99213*150*80
            CAS*CO*45*58.6
            CAS*PR*2*11.4
            REF*6R*%1$s-1-1
            SVC*HC:20610*620*332.6
            CAS*CO*45*237.4
            CAS*PR*1*50
            """;

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final Remittances remittances = server.bean(Remittances.class);
    private final Ledger ledger = server.bean(Ledger.class);

    @Test
    void aSoundRemittanceIsPostedAndTheClaimIsTold() {
        Tenancy.as(
                person,
                () -> {
                    Claim claim = claim();
                    assertThat(take(PAID.formatted(claim.number())).state())
                            .isEqualTo(RemittanceState.POSTED);
                    assertThat(where(claim))
                            .isEqualTo(
                                    claim.number()
                                            + ": 770.00 = paid 412.60 + patient paid 0.00 +"
                                            + " adjusted 296.00 + written off 0.00 + patient 61.40"
                                            + " + contested 0.00 + open 0.00");
                    assertThat(server.bean(Claims.class).get(claim.claimId()).state())
                            .isEqualTo(ClaimState.PAID);
                });
    }

    @Test
    void theSameContentInANewEnvelopeLeavesTheLedgerIdentical() {
        Tenancy.as(
                person,
                () -> {
                    Claim claim = claim();
                    String text = PAID.formatted(claim.number());
                    Remittances.Taken first = take(text);
                    String before = rows(claim);
                    Remittances.Taken again =
                            remittances.upload(EraText.of(text, 2).replace("~", "~\n")).getFirst();
                    assertThat(again.same()).isTrue();
                    assertThat(again.remittanceId()).isEqualTo(first.remittanceId());
                    assertThat(rows(claim)).isEqualTo(before);
                    assertThat(remittances.get(first.remittanceId()).seenAgain()).isEqualTo(1);
                });
    }

    @Test
    void oneCentMissingIsQueuedAndNothingIsPosted() {
        Tenancy.as(
                person,
                () -> {
                    Claim claim = claim();
                    String before = rows(claim);
                    Remittances.Taken taken =
                            take(
                                    PAID.formatted(claim.number())
                                            .replace("BPR*I*412.6", "BPR*I*412.59"));
                    ReceivedRemittance kept = remittances.get(taken.remittanceId());
                    assertThat(kept.state()).isEqualTo(RemittanceState.TO_LOOK_AT);
                    assertThat(kept.reasons()).hasSize(1);
                    assertThat(kept.reasons().getFirst().sentence()).contains("412.59", "412.60");
                    assertThat(kept.isAcceptable()).isFalse();
                    assertThat(rows(claim)).isEqualTo(before);
                    assertThat(ledger.isPosted(kept.source())).isFalse();
                });
    }

    @Test
    void theSameNumberWithOtherContentIsForAPersonToDecide() {
        Tenancy.as(
                person,
                () -> {
                    Claim first = claim();
                    take(PAID.formatted(first.number()));
                    Claim second = claim();
                    Remittances.Taken taken = take(PAID.formatted(second.number()));
                    ReceivedRemittance kept = remittances.get(taken.remittanceId());
                    assertThat(kept.reasons())
                            .extracting(Reason::kind)
                            .containsExactly("SAME_NUMBER");
                    assertThat(remittances.accept(kept.remittanceId(), "Two payments, one number"))
                            .isTrue();
                    assertThat(where(second)).contains("paid 412.60");
                });
    }

    @Test
    void anUnknownClaimWaitsUntilAPersonNamesIt() {
        Tenancy.as(
                person,
                () -> {
                    Claim claim = claim();
                    Remittances.Taken taken =
                            take(PAID.formatted("OLD-77").replace("REF*6R*OLD-77-1-1\n", ""));
                    assertThat(remittances.get(taken.remittanceId()).reasons())
                            .extracting(Reason::kind)
                            .containsExactly("UNKNOWN_CLAIM");
                    assertThat(
                                    remittances.assign(
                                            taken.remittanceId(),
                                            "OLD-77",
                                            claim.number(),
                                            "number of the former system"))
                            .isTrue();
                    assertThat(where(claim)).contains("paid 412.60").endsWith("open 0.00");
                });
    }

    @Test
    void aReversalAndItsCorrectionEndInTheCorrectedState() {
        Tenancy.as(
                person,
                () -> {
                    Claim claim = claim();
                    take(PAID.formatted(claim.number()));
                    String correction =
                            """
                            BPR*I*10*C*ACH************20261126
                            TRN*1*77002*1999999999
                            """
                                    + """
                                    CLP*%1$s*22*-770*-412.6**12*PAYER1
                                    SVC*HC:99213*-150*-80
                                    CAS*CO*45*-58.6
                                    CAS*PR*2*-11.4
                                    SVC*HC:20610*-620*-332.6
                                    CAS*CO*45*-237.4
                                    CAS*PR*1*-50
                                    CLP*%1$s*1*770*422.6*51.4*12*PAYER2
                                    SVC*HC:99213*150*90
                                    CAS*CO*45*58.6
                                    CAS*PR*2*1.4
                                    REF*6R*%1$s-1-1
                                    SVC*HC:20610*620*332.6
                                    CAS*CO*45*237.4
                                    CAS*PR*1*50
                                    REF*6R*%1$s-1-2
                                    """
                                            .formatted(claim.number());
                    assertThat(take(correction).state()).isEqualTo(RemittanceState.POSTED);
                    assertThat(where(claim))
                            .isEqualTo(
                                    claim.number()
                                            + ": 770.00 = paid 422.60 + patient paid 0.00 +"
                                            + " adjusted 296.00 + written off 0.00 + patient 51.40"
                                            + " + contested 0.00 + open 0.00");
                });
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() {
        Tenancy.as(
                person,
                () -> {
                    Claim claim = claim();
                    String before = rows(claim);
                    Posting broken =
                            new Posting(
                                    "test/1",
                                    LocalDate.of(2026, 11, 19),
                                    "Breaks at its third row",
                                    List.of(
                                            transfer("test/1#1", claim),
                                            transfer("test/1#2", claim),
                                            transfer("test/1#2", claim)));
                    assertThatThrownBy(() -> ledger.post(broken))
                            .isInstanceOf(RuntimeException.class);
                    assertThat(ledger.isPosted("test/1")).isFalse();
                    assertThat(rows(claim)).isEqualTo(before);
                });
    }

    @Test
    void theApplicationMayNotChangeOrRemoveARow() {
        for (String attack :
                List.of(
                        "update ledger.transfer set amount_cents = 1",
                        "delete from ledger.transfer",
                        "update ledger.posting set source = 'x'",
                        "truncate ledger.transfer")) {
            assertThatThrownBy(
                            () -> {
                                try (var connection = server.applicationConnection();
                                        var statement = connection.createStatement()) {
                                    statement.execute(attack);
                                }
                            })
                    .as(attack)
                    .hasMessageContaining("permission denied");
        }
    }

    private static Transfer transfer(String key, Claim claim) {
        return new Transfer(
                key,
                Transfer.Kind.PAYMENT,
                new Account(Account.Kind.PAYER_RECEIVABLE, claim.number()),
                new Account(Account.Kind.REMITTANCE_CASH, "test/1"),
                Money.cents(100),
                LocalDate.of(2026, 11, 19),
                claim.number(),
                null,
                null,
                null,
                null);
    }

    private Claim claim() {
        return filed().file(7, "99213 150", "20610 620");
    }

    private @Nullable FiledClaims filed;

    private FiledClaims filed() {
        FiledClaims known = filed;
        if (known == null) {
            known = new FiledClaims(server);
            filed = known;
        }
        return known;
    }

    private Remittances.Taken take(String body) {
        return remittances.upload(EraText.of(body)).getFirst();
    }

    private String where(Claim claim) {
        return server.bean(Balances.class).ofClaim(claim.number()).toString();
    }

    private String rows(Claim claim) {
        return ledger.transfersOf(claim.number()).stream()
                .map(row -> row.transfer().toString())
                .collect(Collectors.joining("\n"));
    }
}
