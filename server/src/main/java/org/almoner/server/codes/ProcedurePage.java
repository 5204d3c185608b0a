package org.almoner.server.codes;

import java.util.List;

/**
 * A procedure code on its way, character by character.
 *
 * @param begun the characters that are chosen
 * @param title of the finished code; empty until it is one
 * @param said what each chosen character says
 * @param axis what the next character says, such as Approach
 * @param choices the values that lead on to a code
 */
public record ProcedurePage(
        String begun,
        String title,
        List<Choice> said,
        String axis,
        List<Choice> choices,
        String back) {

    public ProcedurePage {
        said = List.copyOf(said);
        choices = List.copyOf(choices);
    }

    public boolean isDone() {
        return !title.isEmpty();
    }

    /**
     * A value of a character.
     *
     * @param path what choosing it leads to; of a chosen one, what going back to it leads to
     */
    public record Choice(String value, String axis, String label, String definition, String path) {}
}
