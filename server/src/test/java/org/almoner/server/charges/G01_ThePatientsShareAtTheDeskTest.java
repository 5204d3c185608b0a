package org.almoner.server.charges;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.claims.pricing.PatientEstimate;
import org.almoner.server.access.Role;
import org.almoner.server.charts.Encounters;
import org.almoner.server.testing.KeptAnswers;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;

/** The desk can say what a visit will cost the patient, and why, or why not. */
class G01_ThePatientsShareAtTheDeskTest {

    private static final String[] BENEFITS = {"B 98 27 25.00", "C 30 29 50.00", "A 30 27 20%"};

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final KeptAnswers answers = new KeptAnswers(server, clinic);
    private final long visit = clinic.visit(true);

    @Test
    void beforeThePayerAnsweredTheShareIsNotKnownAndTheDeskCanAsk() {
        assertThat(share().total()).isNull();
        String page = desk("/visits/" + visit);
        assertThat(page)
                .contains("estimated share", "not known", "has not answered for 3 Nov 2026 yet")
                .contains("Ask the payer about 3 Nov 2026")
                .contains("/coverages/%d/eligibility".formatted(answers.coverageOf(visit)));
    }

    @Test
    void beforeTheVisitIsCodedItIsTheCopay() {
        answers.keep(visit, SmallClinic.VISIT, "ACTIVE", BENEFITS);
        assertThat(share().total()).isEqualTo(Money.parse("25"));
        assertThat(desk("/visits/" + visit)).contains("25.00", "The visit is not coded yet");
    }

    @Test
    void afterCodingItIsCopayDeductibleAndCoinsuranceToTheCent() {
        answers.keep(visit, SmallClinic.VISIT, "ACTIVE", BENEFITS);
        clinic.code(visit, "M17.0", "99213", "20610");
        assertThat(share().total()).isEqualTo(Money.parse("81"));
        assertThat(share().sentences())
                .containsExactly(
                        "99213: copay 25.00.",
                        "20610: 80.00 allowed; 50.00 to the deductible, of which 0.00 are then"
                                + " left; 20% of 30.00 is 6.00.",
                        "Together 81.00.");
        assertThat(desk("/visits/" + visit)).contains("81.00", "the payer decides");
        assertThat(desk("/patients/" + patient())).contains("Estimated share", "81.00");
    }

    @Test
    void aCoverageThatIsNotActiveGivesNoAmount() {
        answers.keep(visit, SmallClinic.VISIT, "NOT_ACTIVE");
        assertThat(share().total()).isNull();
        assertThat(share().sentences().getFirst()).contains("did not confirm the coverage");
    }

    @Test
    void withoutCoverageThePatientPays() {
        long alone = clinic.visit(false);
        PatientEstimate estimate =
                clinic.as(() ->
                                server.bean(ShareEstimates.class)
                                        .of(server.bean(Encounters.class).getEncounter(alone)))
                        .estimate();
        assertThat(estimate.sentences())
                .containsExactly(
                        "No coverage is known for 3 Nov 2026; the patient pays what is charged.");
    }

    private PatientEstimate share() {
        return clinic.as(() ->
                        server.bean(ShareEstimates.class)
                                .of(server.bean(Encounters.class).getEncounter(visit)))
                .estimate();
    }

    private long patient() {
        return clinic.as(() -> server.bean(Encounters.class).getEncounter(visit).patientId());
    }

    private String desk(String path) {
        return server.signIn(clinic.person(), TestServer.login(Role.FRONT_DESK)).get(path).body();
    }
}
