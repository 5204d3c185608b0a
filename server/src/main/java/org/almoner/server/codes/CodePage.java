package org.almoner.server.codes;

import org.almoner.codes.CodeSystem;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A code, or a heading above codes, as it stood in its book on a day.
 *
 * @param key without dot
 * @param display as the book writes it
 * @param isCode whether it is a code or a category, and not a section or a chapter
 * @param valid whether it may stand on a claim of that day
 * @param wasValid whether it might on some other day
 * @param parents the chapter first, what is right above it last
 * @param sevenths what its seventh character may be, each leading to the code with it
 * @param sides the same code for each side of the body
 * @param also other names of the very condition
 * @param facts what else is known of it
 * @param thin whether it is answered from the starter set, which knows little
 */
public record CodePage(
        CodeSystem system,
        String key,
        String display,
        String title,
        LocalDate day,
        boolean isCode,
        boolean billable,
        boolean valid,
        boolean wasValid,
        List<Link> parents,
        @Nullable Link previous,
        @Nullable Link next,
        List<Link> children,
        List<Choice> sevenths,
        List<Choice> sides,
        List<String> also,
        List<Notes> notes,
        List<Chip> chips,
        List<Fact> facts,
        boolean thin) {

    public CodePage {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
        sevenths = List.copyOf(sevenths);
        sides = List.copyOf(sides);
        also = List.copyOf(also);
        notes = List.copyOf(notes);
        chips = List.copyOf(chips);
        facts = List.copyOf(facts);
    }

    /** What stands right above it; null at the top of the book. */
    public @Nullable Link up() {
        return parents.isEmpty() ? null : parents.getLast();
    }

    public String path() {
        return "/codes/" + system.word() + "/" + display;
    }

    /**
     * One of the codes between which somebody chooses.
     *
     * @param word what it is chosen by: a seventh character, or a side
     * @param code as it is displayed; empty where none can be completed yet
     */
    public record Choice(String word, String meaning, String code, String path, boolean here) {}

    /** Words; with a path they are a link. */
    public record Piece(String text, String path) {}

    /**
     * What the book says under one heading at one place.
     *
     * @param kind such as Excludes1
     * @param tone stop, warn, info or empty
     * @param at where it is said
     * @param own whether that is the code itself
     */
    public record Notes(String kind, String tone, Link at, boolean own, List<List<Piece>> lines) {

        public Notes {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /** Something else that is known of it, under its heading. */
    public record Fact(String heading, List<List<Piece>> lines) {

        public Fact {
            lines = lines.stream().map(List::copyOf).toList();
        }

        static Fact of(String heading, List<String> lines) {
            return new Fact(
                    heading, lines.stream().map(line -> List.of(new Piece(line, ""))).toList());
        }
    }
}
