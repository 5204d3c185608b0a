package org.almoner.server.rules.web;

import org.almoner.rules.RuleLanguage.Problem;

import java.util.List;

/**
 * The place of a problem within a condition.
 *
 * @param before the line up to the place
 * @param at what is marked
 * @param after the rest of the line
 * @param from where the mark begins in the whole text
 * @param to where it ends
 */
public record Excerpt(String before, String at, String after, int from, int to) {

    public static Excerpt of(String condition, Problem problem) {
        List<String> lines = List.of(condition.split("\n", -1));
        int number = Math.clamp(problem.line() - 1L, 0, lines.size() - 1);
        int lead = 0;
        for (String earlier : lines.subList(0, number)) {
            lead += earlier.length() + 1;
        }
        String line = lines.get(number);
        int start = Math.clamp(problem.column(), 0, line.length());
        int end = Math.min(line.length(), start + 1);
        while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
            end++;
        }
        return new Excerpt(
                line.substring(0, start),
                start == end ? " " : line.substring(start, end),
                line.substring(end),
                lead + start,
                lead + end);
    }
}
