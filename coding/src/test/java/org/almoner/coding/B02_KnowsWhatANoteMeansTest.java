package org.almoner.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class B02_KnowsWhatANoteMeansTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Reports chest pain since Monday.                  | chest pain   | AFFIRMED
                    Denies chest pain.                                | chest pain   | NEGATED
                    No fever, chills, or chest pain.                  | chest pain   | NEGATED
                    No fever but has chest pain.                      | chest pain   | AFFIRMED
                    No improvement in knee pain.                      | knee pain    | AFFIRMED
                    Knee pain not controlled with rest.               | knee pain    | AFFIRMED
                    Pneumonia was ruled out.                          | pneumonia    | NEGATED
                    Strep test negative.                              | strep test   | NEGATED
                    History of gout.                                  | gout         | HISTORICAL
                    No history of gout.                               | gout         | NEGATED
                    Status post appendicitis, now with chest pain.    | chest pain   | AFFIRMED
                    Asthma resolved.                                  | asthma       | HISTORICAL
                    Pneumonia 3 years ago.                            | pneumonia    | HISTORICAL
                    Her mother had breast cancer.                     | cancer       | FAMILY
                    Mother reports fever since last night.            | fever        | AFFIRMED
                    Family history of diabetes.                       | diabetes     | FAMILY
                    Possible pneumonia.                               | pneumonia    | UNCERTAIN
                    Rule out fracture.                                | fracture     | UNCERTAIN
                    PMH: gout, asthma                                 | asthma       | HISTORICAL
                    Family history: gout                              | gout         | FAMILY
                    Denies numbness. Knee pain daily.                 | knee pain    | AFFIRMED
                    """)
    void theWordsAroundAMentionDecideItsStanding(String text, String words, Standing standing) {
        assertThat(NoteReader.read(text).mentions(List.of(words)))
                .extracting(Mention::standing)
                .containsExactly(standing);
    }

    @Test
    void mentionsAreWholeWordsInAnyCaseWithTheirVerbatimQuote() {
        Note note = NoteReader.read("KNEE\npain; kneecap; a knee pain.");
        assertThat(note.mentions(List.of("knee pain", "")))
                .extracting(Mention::quote)
                .containsExactly("KNEE\npain", "knee pain");
        assertThat(note.mentions(List.of("cap"))).isEmpty();
    }

    @Test
    void aPatternInAWordIsOnlyText() {
        assertThat(NoteReader.read("a+b (see)").mentions(List.of("(see)", ".*")))
                .extracting(Mention::quote)
                .containsExactly("(see)");
    }
}
