package org.almoner.codes.icd;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A note of the tabular list that holds for a code.
 *
 * @param at where it stands: the code itself, or what it is under
 * @param group notes under one heading share it; the first may only lead to the others, as in "any
 *     underlying condition, such as:"
 * @param codes the codes that it names
 */
public record Said(Node at, NoteKind kind, int group, String text, List<Range> codes) {

    private static final Pattern OPTIONAL =
            Pattern.compile("\\bif (applicable|known|any|desired|present)\\b");

    public Said {
        codes = List.copyOf(codes);
    }

    /**
     * One code with all below it, or several in a row.
     *
     * @param first without dot
     * @param last the same as the first where one is named
     * @param all whether every code of the range is meant, and not only those with some character
     */
    public record Range(String first, String last, boolean all) {

        public String display() {
            return first.equals(last)
                    ? Node.display(first)
                    : Node.display(first) + "-" + Node.display(last);
        }
    }

    /** Whether it only asks for a code where there is something to code. */
    public boolean isOptional() {
        return OPTIONAL.matcher(text).find();
    }
}
