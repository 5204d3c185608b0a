package org.almoner.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class B01_CutsANoteTest {
    private static final String NOTE =
            """
            Seen with her daughter.
            CC: knee pain
            HPI: Pain for 3.5 weeks, worse on
            stairs. Saw Dr. Example before; no imaging.

            Assessment and Plan
            1. Osteoarthritis of both knees
            2. Hypertension
            """;

    @Test
    void headingsWithAColonOrAloneBeginSections() {
        assertThat(NoteReader.read(NOTE).sections())
                .extracting(section -> section.kind() + " " + section.heading())
                .containsExactly(
                        "OTHER ",
                        "SUBJECTIVE CC",
                        "SUBJECTIVE HPI",
                        "ASSESSMENT Assessment and Plan");
    }

    /** A heading is not said of the patient: nobody has a complication of "Procedure". */
    @Test
    void wrappedLinesStayTogetherAndListItemsStandAlone() {
        assertThat(sentences(NOTE))
                .containsExactly(
                        "Seen with her daughter.",
                        "knee pain",
                        "Pain for 3.5 weeks, worse on\nstairs.",
                        "Saw Dr. Example before;",
                        "no imaging.",
                        "1. Osteoarthritis of both knees",
                        "2. Hypertension");
    }

    @Test
    void sectionsCoverTheWholeNoteWithoutGapOrOverlap() {
        Note note = NoteReader.read(NOTE);
        String joined =
                note.sections().stream()
                        .map(s -> NOTE.substring(s.offset(), s.offset() + s.length()))
                        .collect(Collectors.joining());
        assertThat(joined).isEqualTo(NOTE);
    }

    @Test
    void anEmptyNoteIsReadAndSaysNothing() {
        Note note = NoteReader.read("");
        assertThat(note.sections()).isEmpty();
        assertThat(note.mentions(List.of("pain"))).isEmpty();
        assertThat(note.sides()).isEmpty();
    }

    @Test
    void aTextTooLongForANoteIsRefusedPlainly() {
        assertThatThrownBy(() -> NoteReader.read("x".repeat(NoteReader.LENGTH_MAX + 1)))
                .hasMessageContaining("Split it by visit");
    }

    private static List<String> sentences(String text) {
        return NoteReader.read(text).sentences().stream()
                .map(s -> text.substring(s.offset(), s.end()))
                .toList();
    }
}
