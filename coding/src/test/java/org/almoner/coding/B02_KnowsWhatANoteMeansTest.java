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
        assertStanding(text, words, standing);
    }

    /** What a patient is told to look out for was not found today. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Come back sooner for fever, a hot or swollen knee.  | fever         | CONDITIONAL
                    Come back sooner for fever, a hot or swollen knee.  | swollen knee  | CONDITIONAL
                    Come back if he has fever or pain.                  | pain          | CONDITIONAL
                    To call for high fever, rash or trouble breathing.  | rash          | CONDITIONAL
                    Call 911 for chest pain over ten minutes.           | chest pain    | CONDITIONAL
                    Call the office if fever comes.                     | fever         | CONDITIONAL
                    Return to clinic if the rash spreads.               | rash          | CONDITIONAL
                    Return sooner with fever.                           | fever         | CONDITIONAL
                    Emergency room at once for chest pain.              | chest pain    | CONDITIONAL
                    Go to the ER with chest pain.                       | chest pain    | CONDITIONAL
                    Watch for redness or fever.                         | fever         | CONDITIONAL
                    Taught the warning signs of stroke.                 | stroke        | CONDITIONAL
                    Return precautions: fever, vomiting.                | vomiting      | CONDITIONAL
                    Educated about hypoglycemia.                        | hypoglycemia  | CONDITIONAL
                    Handout on concussion given.                        | concussion    | CONDITIONAL
                    Should fever develop, stop the drug.                | fever         | CONDITIONAL
                    In case of fever, acetaminophen.                    | fever         | CONDITIONAL
                    Fever should prompt a visit.                        | fever         | CONDITIONAL
                    A sore arm or fever may come.                       | fever         | CONDITIONAL
                    If no fever tomorrow, back to school.               | fever         | CONDITIONAL
                    Call with fever, but today the cough is better.     | cough         | AFFIRMED
                    Returns for knee pain.                              | knee pain     | AFFIRMED
                    Came back for knee pain.                            | knee pain     | AFFIRMED
                    Called for fever since last night.                  | fever         | AFFIRMED
                    Here for a return visit for gout.                   | gout          | AFFIRMED
                    Return for gout recheck in a month.                 | gout          | AFFIRMED
                    Knee pain is worse if she kneels.                   | knee pain     | AFFIRMED
                    Patient instructions: ice; fever means a call.      | fever         | CONDITIONAL
                    """)
    void whatAPatientIsToldToLookOutForIsNoFinding(String text, String words, Standing standing) {
        assertStanding(text, words, standing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Fracture not ruled out.                        | fracture    | UNCERTAIN
                    Cannot rule out fracture.                      | fracture    | UNCERTAIN
                    Fracture cannot be excluded.                   | fracture    | UNCERTAIN
                    Pneumonia vs bronchitis.                       | pneumonia   | UNCERTAIN
                    Pneumonia is suspected.                        | pneumonia   | UNCERTAIN
                    Evaluate for pneumonia.                        | pneumonia   | UNCERTAIN
                    X-ray to exclude fracture.                     | fracture    | UNCERTAIN
                    ?pneumonia                                     | pneumonia   | UNCERTAIN
                    Fever: none.                                   | fever       | NEGATED
                    Hasn't had fever.                              | fever       | NEGATED
                    Isn't febrile, doesn't have chest pain.        | chest pain  | NEGATED
                    Nothing to suggest pneumonia.                  | pneumonia   | NEGATED
                    Breast cancer in her mother.                   | cancer      | FAMILY
                    Gout runs in the family.                       | gout        | FAMILY
                    Family history of gout, but today chest pain.  | chest pain  | AFFIRMED
                    Maternal grandmother: breast cancer.           | cancer      | FAMILY
                    Had pneumonia last winter.                     | pneumonia   | HISTORICAL
                    Old myocardial infarction.                     | infarction  | AFFIRMED
                    """)
    void wordsBeforeAndBehindAreHeard(String text, String words, Standing standing) {
        assertStanding(text, words, standing);
    }

    private static void assertStanding(String text, String words, Standing standing) {
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
