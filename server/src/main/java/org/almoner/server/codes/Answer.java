package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeSystem;
import org.almoner.server.codes.CodePage.Choice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Itself and what is to be used with it, as a form sends them together. */
    public String asSet() {
        return Stream.concat(Stream.of(code), with.stream().map(Code::code))
                .map(each -> system.word() + ":" + each)
                .collect(Collectors.joining("+"));
    }

    /** What is to be used with it, as a person reads it: {@code N18.30}. */
    public String withDisplay() {
        return with.stream().map(Code::display).collect(Collectors.joining(" and "));
    }

    /** Only those that make a code. */
    public List<Choice> completions() {
        return sevenths.stream().filter(choice -> !choice.code().isEmpty()).toList();
    }
}
