package org.almoner.server.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.SignedIn;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.almoner.server.testing.WebSession.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class F01_TroublesSayWhatToDoTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();

    @ParameterizedTest
    @CsvSource({
        "/nothing-of-the-kind, 404, There is nothing here",
        "/claims/not-a-number, 404, There is nothing here",
        "/codes?words=knee&on=2026-02-31, 400, That could not be read",
        "/denials?state=LOST, 400, That could not be read",
        "/claims/1/hold, 405, That could not be read",
    })
    void anAddressThatLeadsNowhereIsNoBreakdown(String path, int status, String heading) {
        Page page = server.signIn(person, "everyone").get(path);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(heading, status + " · reference");
    }

    @Test
    void aFormSentAfterTheSessionEndedSaysSoAndLeadsToTheSignIn() {
        Page page =
                WebSession.anonymous(server)
                        .postWithToken("/patients", Map.of("lastName", "Tran"), "old");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("You have been signed out", ">Sign in</a>");
    }

    @Test
    void aFormWithAStaleTokenIsRefusedWhileThePersonStaysSignedIn() {
        WebSession session = server.signIn(person, "everyone");
        Page page = session.postWithToken("/patients", Map.of("lastName", "Tran"), "old");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("This page has gone stale", "Back to my desk");
    }

    @Test
    void aPaymentThatCannotBeReadComesBackWithWhatWasTyped() {
        WebSession session = server.signIn(person, "everyone");
        session.get("/patients/new");
        Page patient =
                session.post(
                        "/patients",
                        Map.of(
                                "lastName", "Tran",
                                "firstName", "Linh",
                                "birthDate", "02/03/1980"));
        String balance = patient.url().replace("/patients/", "/balances/");
        session.get(balance);
        Page page =
                session.post(
                        balance + "/pay",
                        Map.of(
                                "amount", "forty",
                                "method", "CHECK",
                                "reference", "R-77",
                                "formKey", "one"));
        assertThat(page.url()).isEqualTo(balance);
        assertThat(page.body())
                .contains("value=\"forty\"", "value=\"R-77\"", "id=\"amount-wrong\"")
                .contains("such as 37.50");
    }
}
