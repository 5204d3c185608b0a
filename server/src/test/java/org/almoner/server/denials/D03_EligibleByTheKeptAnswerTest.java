package org.almoner.server.denials;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.server.claims.Claim;
import org.almoner.server.testing.KeptAnswers;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Whether a patient was covered is judged by what the payer answered, not by why it denied. */
class D03_EligibleByTheKeptAnswerTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final KeptAnswers answers = new KeptAnswers(server, clinic);
    private final long visit = clinic.visit(true);

    @Test
    void withoutAnAnswerItIsNotKnownAndCanBeAsked() {
        assertThat(point("4"))
                .isEqualTo(
                        new Checklist.Point(
                                "Eligible",
                                false,
                                "Not known: no answer of the payer (271) is kept for 3 Nov 2026."
                                        + " The denial is about something else.",
                                "",
                                "",
                                new Checklist.Question(
                                        answers.coverageOf(visit), SmallClinic.VISIT)));
        assertThat(point("27").evidence()).contains("The denial says: ");
    }

    @Test
    void anAnswerAboutAnotherDayOrAFailedCallSaysNothing() {
        answers.keep(visit, SmallClinic.VISIT.plusDays(1), "ACTIVE");
        answers.keep(visit, SmallClinic.VISIT, "FAILED");
        assertThat(point("4").evidence()).startsWith("Not known");
    }

    @Test
    void theLatestAnswerDecides() {
        answers.keep(visit, SmallClinic.VISIT, "NOT_ACTIVE");
        assertThat(point("4").fine()).isFalse();
        assertThat(point("4").evidence())
                .isEqualTo(
                        "On 6 Nov 2026 the payer answered that the coverage was not in force on"
                                + " 3 Nov 2026. Look for another.");
        answers.keep(visit, SmallClinic.VISIT, "ACTIVE");
        assertThat(point("4").fine()).isTrue();
        assertThat(point("4").evidence())
                .isEqualTo(
                        "On 6 Nov 2026 the payer answered that BLUE HARBOR PPO 500 was in force on"
                                + " 3 Nov 2026.");
        assertThat(point("4").path()).startsWith("/eligibility/");
        assertThat(point("4").question()).isNull();
    }

    @Test
    void aDenialAgainstThePayersOwnAnswerIsWorthAnAppeal() {
        answers.keep(visit, SmallClinic.VISIT, "ACTIVE");
        assertThat(point("27").fine()).isTrue();
        assertThat(point("27").evidence()).endsWith("appeal with that answer.");
    }

    private Checklist.Point point(String reason) {
        if (clinic.as(
                        () ->
                                server.bean(org.almoner.server.claims.Claims.class)
                                        .listOfEncounter(visit))
                .isEmpty()) {
            clinic.code(visit, "M17.0", "20610");
        }
        Claim claim = clinic.claimOf(visit);
        DenialCase one =
                new DenialCase(
                        1,
                        claim.claimId(),
                        claim.number(),
                        visit,
                        claim.patientId(),
                        claim.payerId(),
                        claim.providerId(),
                        1,
                        "20610",
                        "CO",
                        reason,
                        "",
                        Money.parse("240"),
                        SmallClinic.VISIT,
                        SmallClinic.VISIT,
                        SmallClinic.VISIT,
                        "Coder",
                        CaseState.OPEN,
                        "",
                        Money.ZERO,
                        server.clock().instant(),
                        null);
        return clinic.as(() -> server.bean(EligiblePoint.class).of(one));
    }
}
