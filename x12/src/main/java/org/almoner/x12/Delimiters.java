package org.almoner.x12;

/**
 * The four characters that give an interchange its structure, as its ISA declares them.
 *
 * @param element separates elements (ISA position 4)
 * @param repetition separates repetitions of one element (ISA11, from version 00402 on)
 * @param component separates the components of a composite (ISA16)
 * @param segment ends a segment (the character after ISA16)
 */
public record Delimiters(char element, char repetition, char component, char segment) {

    /** What we write unless a trading partner asks for something else. */
    public static final Delimiters STANDARD = new Delimiters('*', '^', ':', '~');

    boolean isDelimiter(char c) {
        return c == element || c == repetition || c == component || c == segment;
    }
}
