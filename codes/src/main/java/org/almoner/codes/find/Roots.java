package org.almoner.codes.find;

import java.util.List;

/**
 * The part that noun and adjective share: "tuberculosis" and "tuberculous", "ulcer" and
 * "ulcerative". Endings that name a kind of illness (-itis, -osis, -emia, -uria, -oma) stay known,
 * so that "nephritis" and "nephrosis" are not taken for one.
 */
final class Roots {
    private static final int ROOT_LEAST = 4;

    /** An ending and the kind it names; a blank names none. Longer ones first. */
    private record Ending(String letters, char kind) {}

    private static final List<Ending> ENDINGS =
            List.of(
                    new Ending("itides", 'i'),
                    new Ending("ization", ' '),
                    new Ending("ational", ' '),
                    new Ending("osis", 'o'),
                    new Ending("itis", 'i'),
                    new Ending("itic", 'i'),
                    new Ending("otic", 'o'),
                    new Ending("emia", 'e'),
                    new Ending("emic", 'e'),
                    new Ending("uria", 'u'),
                    new Ending("uric", 'u'),
                    new Ending("ical", ' '),
                    new Ending("ation", ' '),
                    new Ending("ative", ' '),
                    new Ending("atory", ' '),
                    new Ending("ating", ' '),
                    new Ending("ated", ' '),
                    new Ending("ious", ' '),
                    new Ending("eous", ' '),
                    new Ending("inous", ' '),
                    new Ending("ional", ' '),
                    new Ending("atous", 'm'),
                    new Ending("oma", 'm'),
                    new Ending("ency", ' '),
                    new Ending("ence", ' '),
                    new Ending("ance", ' '),
                    new Ending("ancy", ' '),
                    new Ending("ment", ' '),
                    new Ending("osi", 'o'),
                    new Ending("eal", ' '),
                    new Ending("ous", ' '),
                    new Ending("ion", ' '),
                    new Ending("ive", ' '),
                    new Ending("ing", ' '),
                    new Ending("ism", ' '),
                    new Ending("ity", ' '),
                    new Ending("ent", ' '),
                    new Ending("ant", ' '),
                    new Ending("ial", ' '),
                    new Ending("ary", ' '),
                    new Ending("ory", ' '),
                    new Ending("ate", ' '),
                    new Ending("ure", ' '),
                    new Ending("al", ' '),
                    new Ending("ic", ' '),
                    new Ending("ar", ' '),
                    new Ending("ed", ' '),
                    new Ending("ia", ' '),
                    new Ending("um", ' '),
                    new Ending("us", ' '),
                    new Ending("is", ' '),
                    new Ending("or", ' '),
                    new Ending("er", ' '),
                    new Ending("y", ' '),
                    new Ending("a", ' '),
                    new Ending("e", ' '),
                    new Ending("i", ' '));

    private Roots() {}

    /** The root; behind a blank the kind of illness where the ending names one. */
    static String of(String word) {
        for (Ending ending : ENDINGS) {
            int length = word.length() - ending.letters().length();
            if (length >= ROOT_LEAST && word.endsWith(ending.letters())) {
                return word.substring(0, length);
            }
        }
        return word;
    }

    static char kind(String word) {
        for (Ending ending : ENDINGS) {
            int length = word.length() - ending.letters().length();
            if (length >= ROOT_LEAST && word.endsWith(ending.letters())) {
                return ending.kind();
            }
        }
        return ' ';
    }

    /** How far two words of one root mean the same, in percent; 0 when they name two illnesses. */
    static int likeness(String one, String other) {
        char a = kind(one);
        char b = kind(other);
        if (a == b) {
            return 85;
        }
        return a == ' ' || b == ' ' ? 70 : 0;
    }
}
