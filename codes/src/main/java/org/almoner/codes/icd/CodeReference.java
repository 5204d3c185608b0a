package org.almoner.codes.icd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codes that a note names: one with all below it, or a range.
 *
 * @param first without dot
 * @param last the same as the first where no range is named
 * @param rule a {@link CharacterRule}
 */
record CodeReference(String first, String last, String rule) {

    private static final String CODE =
            "(?<![A-Za-z0-9.])([A-Z](?:\\d[0-9A-Z]|[A-Z]\\d)(?:\\.[0-9A-Z]{1,4})?)(?![0-9A-Za-z])";

    /** "E08-E13", "F10.-F19.-", "S32.1--S32.9", "S06.1- to S06.6-". */
    private static final Pattern NAMED =
            Pattern.compile(
                    CODE
                            + "(?:(?:\\.?\\s*-{1,2}\\s*|\\.?-?\\s+(?:to|through)\\s+)(?="
                            + CODE
                            + ")"
                            + CODE
                            + ")?");

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern WITH = Pattern.compile("[\\s,.-]*with\\s+(.*)");

    /**
     * The codes in a note. Those in round brackets count; where none stand there, those in the
     * words, as in "code from category O08".
     *
     * @param known whether there is a code, for words that only look like one, such as vitamin B12
     */
    static List<CodeReference> in(String note, Predicate<String> known) {
        List<CodeReference> found = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(note);
        while (brackets.find()) {
            found.addAll(within(brackets.group(1), known));
        }
        return List.copyOf(found.isEmpty() ? within(note, known) : found);
    }

    private static List<CodeReference> within(String words, Predicate<String> known) {
        List<String> pairs = new ArrayList<>();
        Matcher named = NAMED.matcher(words);
        int end = 0;
        while (named.find()) {
            String first = named.group(1).replace(".", "");
            String last = named.group(3) == null ? first : named.group(3).replace(".", "");
            if (known.test(first) || !first.equals(last)) {
                pairs.add(first);
                pairs.add(last);
                end = named.end();
            }
        }
        Matcher with = WITH.matcher(words.substring(end));
        String rule = with.lookingAt() ? CharacterRule.parse(with.group(1)) : CharacterRule.NONE;
        List<CodeReference> found = new ArrayList<>();
        for (int at = 0; at < pairs.size(); at += 2) {
            found.add(new CodeReference(pairs.get(at), pairs.get(at + 1), rule));
        }
        return found;
    }
}
