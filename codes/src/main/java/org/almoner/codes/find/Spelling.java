package org.almoner.codes.find;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts text into words and brings each to one spelling, the same for the books and for what people
 * type: small letters without accents, one form of plurals, British spelling made American, Roman
 * numerals made digits.
 */
final class Spelling {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019\u00b4`]s?\\b");

    /** "hemianop(s)ia" and "tear(s)", but not "(acute)". */
    private static final Pattern INSIDE_A_WORD = Pattern.compile("(?<=[a-z])\\(([a-z]{1,4})\\)");

    /** "(poly)neuropathy". */
    private static final Pattern BEFORE_A_WORD = Pattern.compile("\\(([a-z]{2,6})\\)(?=[a-z])");

    private static final Pattern WITHOUT = Pattern.compile("\\bw/ ?o\\b");
    private static final Pattern STATUS_POST = Pattern.compile("\\bs/ ?p\\b");
    private static final Pattern WITH = Pattern.compile("\\bw/|\\bc/(?=[a-z ])");

    private static final Pattern EXCEPT = Pattern.compile(", (ex|exc|excp|excl)[. ] *");

    /** What follows neither has to be nor must not be there. */
    private static final Pattern EITHER =
            Pattern.compile("\\bwith or without (mention of )?([^,;()]*)");

    private static final Pattern ONE_OR_TWO = Pattern.compile("\\bi/(2|ii)\\b");
    private static final Pattern THREE_A_B_C =
            Pattern.compile("\\b(3|iii)a(/b|, iiib)(/c|, or iiic)\\b");

    /** Words that carry no meaning of their own here. */
    private static final Set<String> PASSED_OVER =
            Set.of(
                    "of", "the", "and", "in", "to", "on", "a", "an", "by", "for", "or", "at", "as",
                    "from", "be", "is", "are", "was", "into", "its", "this", "that", "any", "due",
                    "use", "mention", "their", "which", "has", "have", "had", "his", "her");

    private static final Map<String, String> NUMERALS =
            Map.ofEntries(
                    Map.entry("ii", "2"),
                    Map.entry("iii", "3"),
                    Map.entry("iv", "4"),
                    Map.entry("vi", "6"),
                    Map.entry("vii", "7"),
                    Map.entry("viii", "8"),
                    Map.entry("ix", "9"),
                    Map.entry("xi", "11"),
                    Map.entry("xii", "12"),
                    Map.entry("xiii", "13"),
                    Map.entry("iia", "2a"),
                    Map.entry("iib", "2b"),
                    Map.entry("iiia", "3a"),
                    Map.entry("iiib", "3b"),
                    Map.entry("iiic", "3c"),
                    Map.entry("iva", "4a"),
                    Map.entry("ivb", "4b"),
                    Map.entry("first", "1st"),
                    Map.entry("second", "2nd"),
                    Map.entry("third", "3rd"),
                    Map.entry("fourth", "4th"),
                    Map.entry("fifth", "5th"),
                    Map.entry("sixth", "6th"),
                    Map.entry("seventh", "7th"),
                    Map.entry("eighth", "8th"));

    /** After these a lone letter is a Roman numeral. */
    private static final Set<String> COUNTED =
            Set.of(
                    "type",
                    "stage",
                    "grade",
                    "degree",
                    "class",
                    "factor",
                    "bipolar",
                    "category",
                    "neoplasia",
                    "cin",
                    "vin",
                    "vain",
                    "ain");

    private static final Set<String> KEPT =
            Set.of(
                    "series",
                    "rabies",
                    "scabies",
                    "species",
                    "gas",
                    "pus",
                    "this",
                    "diabetes",
                    "herpes",
                    "ascites",
                    "rickets",
                    "feces",
                    "biceps",
                    "triceps",
                    "measles",
                    "mumps",
                    "lens",
                    "tabes",
                    "shingles");

    private static final Set<String> ENDS_DENIAL = Set.of("with", "in", "due", "following", "for");

    /** Behind "not" these deny nothing else: "not elsewhere classified". */
    private static final Set<String> IS_SET_PHRASE =
            Set.of("elsewhere", "otherwise", "applicable", "listed");

    /** How many words each of these denies. */
    private static final Map<String, Integer> NEGATORS =
            Map.of("without", 5, "no", 3, "not", 3, "absence", 0, "except", 4, "excluding", 4);

    private Spelling() {}

    /**
     * A word in its place.
     *
     * @param optional it stood in brackets and need not be asked for
     * @param negated it stood behind "without", "no" or "not"
     */
    record Token(String word, boolean optional, boolean negated) {}

    /** The words of a term or of what a person typed, without those that say nothing. */
    static List<Token> cut(String text) {
        String plain = plain(text);
        List<Token> tokens = new ArrayList<>();
        int depth = 0;
        int start = -1;
        int negated = 0;
        String before = "";
        for (int at = 0; at <= plain.length(); at++) {
            char letter = at < plain.length() ? plain.charAt(at) : ' ';
            if (isWord(letter)) {
                start = start < 0 ? at : start;
                continue;
            }
            if (start >= 0) {
                String word = normal(plain.substring(start, at), before);
                start = -1;
                if (before.equals("not") && IS_SET_PHRASE.contains(word)) {
                    negated = 1;
                }
                if (ENDS_DENIAL.contains(word)) {
                    negated = 0;
                }
                if (!PASSED_OVER.contains(word)) {
                    tokens.add(new Token(word, depth > 0, negated > 0));
                }
                negated = Math.max(NEGATORS.getOrDefault(word, 0), negated - 1);
                before = word;
            }
            if (letter == '(' || letter == '[') {
                depth++;
            } else if ((letter == ')' || letter == ']') && depth > 0) {
                depth--;
            } else if (letter == ',' || letter == ';') {
                negated = 0;
            }
        }
        return tokens;
    }

    static List<String> words(String text) {
        return cut(text).stream().map(Token::word).toList();
    }

    /** Whether a number behind the word counts it, as in "type 2". */
    static boolean isCounted(String word) {
        return COUNTED.contains(word);
    }

    static boolean isPassedOver(String word) {
        return PASSED_OVER.contains(word);
    }

    private static boolean isWord(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    static String plain(String text) {
        String lower = Formulas.shortened(text.toLowerCase(Locale.ROOT));
        if (!isAscii(lower)) {
            lower =
                    ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD))
                            .replaceAll("");
        }
        if (lower.indexOf('\'') >= 0 || lower.indexOf('\u2019') >= 0) {
            lower = POSSESSIVE.matcher(lower).replaceAll("");
        }
        if (lower.indexOf('(') >= 0) {
            lower = INSIDE_A_WORD.matcher(lower).replaceAll("$1");
            lower = BEFORE_A_WORD.matcher(lower).replaceAll("$1");
        }
        if (lower.indexOf('/') >= 0) {
            lower = WITHOUT.matcher(lower).replaceAll(" without ");
            lower = STATUS_POST.matcher(lower).replaceAll("status post ");
            lower = WITH.matcher(lower).replaceAll(" with ");
            lower = ONE_OR_TWO.matcher(lower).replaceAll(" 1 2 ");
        }
        if (lower.contains(", ex")) {
            lower = EXCEPT.matcher(lower).replaceAll(", except ");
        }
        if (lower.contains("with or without")) {
            lower = EITHER.matcher(lower).replaceAll(" ($2)");
        }
        return THREE_A_B_C.matcher(lower).replaceAll(" 3a 3b 3c ");
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 127) {
                return false;
            }
        }
        return true;
    }

    static String normal(String raw, String before) {
        if (raw.length() == 1 && COUNTED.contains(before)) {
            if (raw.equals("i")) {
                return "1";
            }
            if (raw.equals("v")) {
                return "5";
            }
        }
        String numeral = NUMERALS.get(raw);
        return numeral != null ? numeral : american(singular(raw));
    }

    private static String singular(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || KEPT.contains(word)) {
            return word.endsWith("ae") && length > 5 ? word.substring(0, length - 1) : word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }

    private static String american(String word) {
        if (word.length() < 5) {
            return word;
        }
        String spelt = word;
        int at = spelt.indexOf("ae");
        if (at >= 0 && at < spelt.length() - 2) {
            spelt = spelt.replace("ae", "e");
        }
        at = spelt.indexOf("oe");
        if (at >= 0 && at < spelt.length() - 2) {
            spelt = spelt.replace("oe", "e");
        }
        if (spelt.endsWith("our") && spelt.length() > 5) {
            spelt = spelt.substring(0, spelt.length() - 3) + "or";
        }
        return spelt;
    }
}
