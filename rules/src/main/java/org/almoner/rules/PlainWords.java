package org.almoner.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the language says of a mistake, in words for whoever does not program. */
final class PlainWords {

    private static final Pattern UNKNOWN_NAME =
            Pattern.compile("undeclared reference to '(.+?)'.*");
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("undefined field '(.+?)'.*");
    private static final Pattern WRONG_KINDS =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.+?)'.*");

    private PlainWords() {}

    static String of(String message) {
        String first = message.lines().findFirst().orElse("");
        Matcher name = UNKNOWN_NAME.matcher(first);
        if (name.matches()) {
            return ("Nothing is called %s here. A condition begins with claim, history or, asked of"
                            + " each line, line.")
                    .formatted(name.group(1));
        }
        Matcher field = UNKNOWN_FIELD.matcher(first);
        if (field.matches()) {
            return "There is no %s behind that dot.".formatted(field.group(1));
        }
        Matcher kinds = WRONG_KINDS.matcher(first);
        if (kinds.matches()) {
            return "%s cannot be asked of %s."
                    .formatted(kinds.group(1).replace("_", ""), kinds.group(2));
        }
        return "It cannot be read here: " + first;
    }
}
