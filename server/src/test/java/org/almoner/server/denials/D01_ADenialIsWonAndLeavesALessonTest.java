package org.almoner.server.denials;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.reasons.Reason;
import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.LearnedEdits;
import org.almoner.server.ledger.Balances;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** The story through the services: denied, looked at, replaced, paid, learned. */
class D01_ADenialIsWonAndLeavesALessonTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();
    private final Denials denials = server.bean(Denials.class);
    private final Lessons lessons = server.bean(Lessons.class);

    @Test
    void aDenialOpensACaseWithItsFivePoints() {
        Tenancy.as(
                person,
                () -> {
                    BothKnees visit = new BothKnees(server);
                    visit.isDenied();
                    DenialCase one = denials.queue(10).getFirst();
                    assertThat(one.label()).isEqualTo("CO 4");
                    assertThat(one.atStake().toString()).isEqualTo("620.00");
                    assertThat(one.meaning().cause()).isEqualTo(Reason.Cause.CODING);
                    assertThat(one.coder()).isEqualTo("Every Role");
                    assertThat(one.deadline()).isEqualTo("2027-05-18");
                    assertThat(denials.atStake().toString()).isEqualTo("620.00");
                    List<Checklist.Point> points = server.bean(Checklist.class).of(one);
                    assertThat(points)
                            .extracting(Checklist.Point::title)
                            .containsExactly(
                                    "Eligible",
                                    "Codes and modifiers",
                                    "Clean otherwise",
                                    "In time",
                                    "Pattern");
                    assertThat(points)
                            .filteredOn(point -> !point.title().equals("Clean otherwise"))
                            .extracting(Checklist.Point::fine)
                            .containsExactly(false, false, true, true);
                    assertThat(points.get(1).quote()).contains("both knees were injected");
                });
    }

    @Test
    void theReplacementIsPaidTheCaseIsWonAndTheCoderLearns() {
        Tenancy.as(
                person,
                () -> {
                    BothKnees visit = new BothKnees(server);
                    visit.isDenied();
                    DenialCase opened = denials.queue(10).getFirst();
                    visit.isReplaced();
                    assertThat(denials.get(opened.caseId()).state()).isEqualTo(CaseState.REPLACED);
                    assertThat(denials.get(opened.caseId()).explanation()).contains("both knees");
                    visit.isPaid();
                    DenialCase won = denials.get(opened.caseId());
                    assertThat(won.state()).isEqualTo(CaseState.WON);
                    assertThat(won.recovered().toString()).isEqualTo("352.95");
                    assertThat(server.bean(Claims.class).get(visit.claim().claimId()).state())
                            .isEqualTo(ClaimState.PAID);
                    assertThat(
                                    server.bean(Balances.class)
                                            .ofClaim(visit.claim().number())
                                            .toString())
                            .isEqualTo(
                                    visit.claim().number()
                                            + ": 1,080.00 = paid 380.00 + patient paid 0.00 +"
                                            + " adjusted 647.05 + written off 0.00 + patient 52.95"
                                            + " + contested 0.00 + open 0.00");
                    Lessons.Lesson lesson = lessons.listOf("Every Role").getFirst();
                    assertThat(lesson.missed()).isEqualTo("20610 went without modifier 50.");
                    assertThat(lesson.quote()).contains("both knees were injected");
                    assertThat(lessons.replay(lesson)).hasSize(1);
                    assertThat(lessons.findEdit(lesson).orElseThrow().state())
                            .isEqualTo(LearnedEdits.State.PROPOSED);
                    lessons.accept(lesson.lessonId());
                    assertThat(server.bean(LearnedEdits.class).listAccepted())
                            .extracting(edit -> edit.code() + " " + edit.modifier())
                            .containsExactly("20610 50");
                });
    }

    @Test
    void anAppealIsPrintedAndTheCaseMarked() throws IOException {
        byte[] letter =
                Tenancy.as(
                        person,
                        () -> {
                            new BothKnees(server).isDenied();
                            DenialCase one = denials.queue(10).getFirst();
                            Appeals appeals = server.bean(Appeals.class);
                            appeals.write(
                                    one.caseId(),
                                    "The note documents an injection of both knees.",
                                    List.of("Visit note"));
                            assertThat(denials.get(one.caseId()).state())
                                    .isEqualTo(CaseState.APPEALED);
                            return appeals.findLetter(one.caseId()).orElseThrow();
                        });
        try (PDDocument document = Loader.loadPDF(letter)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Blue Harbor, Appeals")
                    .contains("Your claim: PAYER1")
                    .contains("Amount: 620.00")
                    .contains("injection of both knees")
                    .contains("Visit note");
        }
    }

    @Test
    void everyPageOfTheStoryOpens() {
        List<String> paths =
                Tenancy.as(
                        person,
                        () -> {
                            BothKnees visit = new BothKnees(server);
                            visit.isDenied();
                            DenialCase one = denials.queue(10).getFirst();
                            visit.isReplaced();
                            visit.isPaid();
                            long lesson = lessons.listOf("Every Role").getFirst().lessonId();
                            return List.of(
                                    "/denials",
                                    "/denials?state=WON",
                                    "/denials/" + one.caseId(),
                                    "/lessons",
                                    "/lessons/" + lesson,
                                    "/remittances",
                                    "/remittances/" + one.remittanceId(),
                                    "/remittances/" + one.remittanceId() + "/raw",
                                    "/ledger/claims/" + visit.claim().number(),
                                    "/ledger/events?source=era/" + one.remittanceId(),
                                    "/balances",
                                    "/balances/" + visit.patientId());
                        });
        WebSession session = server.signIn(person, "everyone");
        for (String path : paths) {
            WebSession.Page page = session.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("<h1>").doesNotContain("Something broke");
        }
        WebSession coder = server.signIn(person, TestServer.login(Role.CODER));
        assertThat(coder.get("/remittances").status()).isEqualTo(403);
    }
}
