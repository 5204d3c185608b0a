package org.almoner.claims.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.scrub.WrittenCases.Written;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** R04: claims against what was billed for the patient before. */
class R04_RemembersWhatWasBilledTest {

    private static final Set<Family> FAMILIES = Set.of(Family.NCCI, Family.PHYSICIAN);

    @Test
    void aPatientsStoryIsReadWithTheClaim() {
        List<Written> stories = WrittenCases.read("histories/stories.txt");
        assertThat(stories).hasSizeGreaterThan(20);

        assertThat(
                        stories.stream()
                                .map(one -> WrittenCases.scrubbed(one, Shelves.small(), FAMILIES))
                                .map(Written::toString)
                                .collect(Collectors.joining("\n")))
                .isEqualTo(
                        stories.stream().map(Written::toString).collect(Collectors.joining("\n")));
    }
}
