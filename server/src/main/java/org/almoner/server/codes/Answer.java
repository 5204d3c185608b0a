package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeSystem;
import org.almoner.server.codes.CodePage.Choice;

import java.util.List;

/**
 * One answer of a search: a code, or several that differ only in side and seventh character.
 *
 * @param code without dot, as a form sends it
 * @param why the words that matched
 * @param sevenths the codes that a seventh character makes of it
 * @param with the codes to be used with it, as the words say; mostly none
 * @param sides the same code for each side
 */
public record Answer(
        CodeSystem system,
        String code,
        String display,
        String title,
        boolean billable,
        String path,
        String why,
        List<Code> with,
        List<Chip> chips,
        List<Choice> sevenths,
        List<Choice> sides) {

    public Answer {
        with = List.copyOf(with);
        chips = List.copyOf(chips);
        sevenths = List.copyOf(sevenths);
        sides = List.copyOf(sides);
    }

    /** Only those that make a code. */
    public List<Choice> completions() {
        return sevenths.stream().filter(choice -> !choice.code().isEmpty()).toList();
    }
}
