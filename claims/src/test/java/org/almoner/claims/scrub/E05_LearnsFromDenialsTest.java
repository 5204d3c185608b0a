package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Claims;
import org.almoner.claims.ScrubContext.LearnedEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

/** E05: what a denial taught is looked for in the note of the next visit. */
class E05_LearnsFromDenialsTest {

    private static final LearnedEdit BILATERAL =
            new LearnedEdit(
                    "RF-12",
                    "20610",
                    List.of("both knees", "bilateral", "bilaterally"),
                    "50",
                    LocalDate.of(2026, 1, 1),
                    "Claim A-0812 was denied (CO 4) for the missing modifier.");

    private static String scrubbed(String note, List<String> modifiers) {
        var draft = Claims.draft(Claims.visit());
        draft.diagnoses = List.of("M170");
        draft.lines = List.of(Claims.line("1", "20610", 20000, modifiers));
        return Scrubbed.findings(
                draft, Scrubbed.context(List.of(), List.of(), List.of(BILATERAL), note));
    }

    @Test
    void theWordsWithoutTheModifierAreStopped() {
        assertThat(scrubbed("Injected both knees under sterile technique.", List.of()))
                .isEqualTo(
                        "STOP RF-12: Line 1 (20610): the note says \"both knees\", but modifier 50"
                                + " is missing. [Add modifier 50: [50] x1]\n");
    }

    @Test
    void theModifierSatisfiesIt() {
        assertThat(scrubbed("Injected both knees.", List.of("50"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient denies pain in both knees. Right knee injected.",
                "No bilateral swelling.",
                "Right knee only, not bilateral.",
                "Injection of both knees was deferred.",
                "Both knees were not injected today.",
                "Unibilateralism is no word.",
                "Without effusion or bilateral edema",
                "Right knee injected."
            })
    void whatTheNoteDeniesOrDoesNotSayIsNoReason(String note) {
        assertThat(scrubbed(note, List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Complications: none\nProcedure: BILATERAL knee injection",
                "No complications. Bilateral injection done.",
                "Tolerated well without bleeding, both knees were injected.",
                "Not only the right but both\n  knees were injected.",
                "Bilateral knee pain not responding to NSAIDs; injected.",
                "No known allergies\nBilateral injection of the knees"
            })
    void whatTheNoteSaysIsFoundAcrossLinesAndDenials(String note) {
        assertThat(scrubbed(note, List.of())).startsWith("STOP RF-12");
    }

    @Test
    void anotherCodeAndAnEarlierDateAreLeftAlone() {
        var draft = Claims.draft(Claims.visit());
        var before =
                new LearnedEdit(
                        "RF-13", "99213", List.of("fever"), "25", Claims.DAY.plusDays(1), "Later.");

        assertThat(
                        Scrubbed.findings(
                                draft,
                                Scrubbed.context(
                                        List.of(),
                                        List.of(),
                                        List.of(BILATERAL, before),
                                        "Fever. Both knees.")))
                .isEmpty();
    }

    @Test
    void anyModifierCanBeLearned() {
        var draft = Claims.draft(Claims.visit());
        var learned =
                new LearnedEdit("RF-14", "99213", List.of("fever"), "25", Claims.DAY, "Denied.");

        assertThat(
                        Scrubbed.findings(
                                draft,
                                Scrubbed.context(List.of(), List.of(), List.of(learned), "Fever.")))
                .isEqualTo(
                        "STOP RF-14: Line 1 (99213): the note says \"fever\", but modifier 25 is"
                                + " missing. [Add modifier 25: [25] x1]\n");
    }
}
