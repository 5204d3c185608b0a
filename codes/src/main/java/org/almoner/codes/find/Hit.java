package org.almoner.codes.find;

import java.util.List;

/**
 * One answer: a code that stands for a stem, with what else the stem offers.
 *
 * @param code without dots
 * @param billable whether the code may stand on a claim as it is
 * @param why the words that matched, and the term that held them
 * @param sides the codes of the same condition on the other sides, this one included; empty where
 *     there are no sides
 * @param sevenths the seventh characters that the stem takes; empty where it takes none
 * @param with the codes to be used with it, as the words say
 */
public record Hit(
        String system,
        String code,
        String title,
        boolean billable,
        String why,
        List<Choice> sides,
        List<Choice> sevenths,
        List<Hit> with,
        float score) {

    public Hit {
        sides = List.copyOf(sides);
        sevenths = List.copyOf(sevenths);
        with = List.copyOf(with);
    }

    /** A code that could stand in its place. */
    public record Choice(String code, String says, boolean chosen) {}

    /** As a person reads it: a diagnosis with its dot. */
    public String display() {
        return display(system, code);
    }

    public static String display(String system, String code) {
        return system.equals("ICD-10-CM") && code.length() > 3
                ? code.substring(0, 3) + "." + code.substring(3)
                : code;
    }
}
