package org.almoner.codes.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class E02_FindsAsACoderThinksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Encoder encoder = Encoder.over(new BookDraft());

    @BeforeAll
    static void index() throws IOException {
        encoder = Encoder.over(Invented.draft());
    }

    static List<String> rows() throws IOException {
        return Rows.of("invented_searches.txt");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theFirstCodeIsTheOneThatTheWordsDecide(String row) {
        String expected = Rows.right(row);
        String found =
                find(Rows.left(row)).stream()
                        .limit(expected.split(" ", -1).length)
                        .map(Hit::display)
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void theOtherSidesAndSeventhCharactersStandBesideTheHit() {
        assertThat(shown(find("acute frost left wing").getFirst().sides()))
                .isEqualTo("Q7001 right, [Q7002 left], Q7009 unspecified");
        assertThat(shown(find("broken beak tip subs").getFirst().sevenths()))
                .isEqualTo(
                        "S990XXA initial encounter for closed break, "
                                + "S990XXB initial encounter for open break, "
                                + "[S990XXD subsequent encounter], S990XXS sequela");
        assertThat(find("acute frost wing").stream().map(Hit::code))
                .as("one side answers for all")
                .doesNotContain("Q7001", "Q7002");
    }

    private static String shown(List<Hit.Choice> choices) {
        return choices.stream()
                .map(each -> each.code() + " " + each.says())
                .collect(Collectors.joining(", "))
                .replace(chosen(choices), "[" + chosen(choices) + "]");
    }

    private static String chosen(List<Hit.Choice> choices) {
        return choices.stream()
                .filter(Hit.Choice::chosen)
                .map(each -> each.code() + " " + each.says())
                .findFirst()
                .orElse("none");
    }

    @Test
    void aCodeThatAsksForAnotherBringsItAlong() {
        Hit first = find("egg trouble ruffled crest pecking").getFirst();
        assertThat(first.code()).isEqualTo("E110");
        assertThat(first.with()).extracting(Hit::code).containsExactly("Q710");
    }

    @Test
    void chaptersThatNobodyCuedStandBack() {
        assertThat(find("frost wing").stream().limit(3).map(Hit::code))
                .doesNotContain("O55", "W88");
    }

    @Test
    void whatThePracticeUsesRisesBehindWhatIsNamedExactly() {
        Asked asked = Asked.of("frost wing", DAY).accepted(code -> code.equals("Q701") ? 400 : 0);
        assertThat(encoder.find(asked).stream().limit(2).map(Hit::code))
                .containsExactly("Q709", "Q701");
    }

    @Test
    void aSourceOfTermsCanBeLeftOut() {
        Asked asked = Asked.of("everlasting chill", DAY);
        assertThat(encoder.find(asked)).isNotEmpty();
        assertThat(encoder.find(asked.without("inclusion"))).isEmpty();
        assertThat(encoder.find(Asked.of("ruffled crst", DAY).of(Set.of("ICD-10-PCS")))).isEmpty();
    }

    @Test
    void everyHitSaysWhyItIsThere() {
        assertThat(find("l wing acute frst").getFirst().why())
                .isEqualTo("l = left, wing, acute, frst = frost");
        assertThat(find("everlasting chill").getFirst().why())
                .isEqualTo("everlasting, chill \u00b7 inclusion: Everlasting chill of feathers");
        assertThat(find("rufled crest").getFirst().why()).startsWith("rufled ~ ruffled, crest");
        assertThat(find("Q70.02").getFirst().why()).isEqualTo("code");
    }

    private static List<Hit> find(String words) {
        return encoder.find(Asked.of(words, DAY));
    }
}
