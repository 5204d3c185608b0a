package org.almoner.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class B03_FindsSidesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Injected both knees today.                      | BOTH 'both knees' knee
                    Bilateral knee osteoarthritis.                  | BOTH 'Bilateral knee' knee
                    Each knee was prepped and injected.             | BOTH 'Each knee' knee
                    The right and left knees were injected.         | BOTH 'right and left knees' knee
                    Knees injected bilaterally.                     | BOTH 'bilaterally' knee
                    Pain in the left posterior calf.                | LEFT 'left posterior calf' calf
                    R shoulder and L hip are sore.                  | RIGHT 'R shoulder' shoulder; LEFT 'L hip' hip
                    The knee, left, is warm.                        | LEFT 'left' knee
                    Both feet, then the right great toe.            | BOTH 'Both feet' foot; RIGHT 'right great toe' great toe
                    Patient left the clinic in good condition.      | none
                    Right-hand dominant, feels all right now.       | none
                    Tender in the right lower quadrant.             | none
                    Left ventricular function is normal.            | none
                    Both parents came along.                        | none
                    Return right away if worse.                     | none
                    """)
    void namesTheSideAndThePart(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @Test
    void onePartCanBeAskedFor() {
        Note note = NoteReader.read("Left knee and right hip hurt.");
        assertThat(note.sides("knee")).extracting(SideMention::quote).containsExactly("Left knee");
    }

    @Test
    void aDeniedSideIsNotAffirmed() {
        assertThat(NoteReader.read("Denies left knee pain.").sides())
                .extracting(SideMention::affirmed)
                .containsExactly(false);
    }

    private static String shown(String text) {
        String all =
                NoteReader.read(text).sides().stream()
                        .map(s -> s.side() + " '" + s.quote() + "' " + s.part())
                        .collect(Collectors.joining("; "));
        return all.isEmpty() ? "none" : all;
    }
}
