package org.almoner.codes.icd;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the codes of a range a note means, where it says more than the range: "T36-T50 with
 * fifth or sixth character 5", "E08-E13 with .42", "I69. with final characters -23", "S52.- with
 * 7th character B". It is kept as words such as {@code 5,6:5}, places before the colon and
 * characters behind it; {@code E} is the end of the first six characters.
 */
final class CharacterRule {

    /** All codes of the range. */
    static final String NONE = "";

    /** More is said than is understood here; no code is taken to be meant. */
    static final String UNKNOWN = "?";

    private static final String END = "E";
    private static final int STEM = 6;

    private static final Pattern PLACE =
            Pattern.compile("\\b(fourth|fifth|sixth|seventh|4th|5th|6th|7th|final)\\b");
    private static final List<String> PLACES = List.of("4", "5", "6", "7", "4", "5", "6", "7", END);
    private static final List<String> PLACE_WORDS =
            List.of("fourth", "fifth", "sixth", "seventh", "4th", "5th", "6th", "7th", "final");
    private static final Pattern CHARACTERS = Pattern.compile(".*characters?\\b");
    private static final Pattern RANGE = Pattern.compile("\\.?(\\d)-(\\d)|\\.(\\d\\d)-\\.(\\d\\d)");
    private static final Pattern VALUE = Pattern.compile("[.-]?([0-9A-Z]{1,4})[.-]?");

    /** Seventh characters that say an open fracture, as the categories of fractures have them. */
    private static final String OPEN_FRACTURE = "7:B,C,E,F,H,J,M,N,Q,R";

    private CharacterRule() {}

    /** Reads what stands behind "with". */
    static String parse(String words) {
        if (words.contains("open fracture")) {
            return OPEN_FRACTURE;
        }
        List<String> places = places(words);
        String rest = CHARACTERS.matcher(words).replaceFirst("").strip();
        boolean behindDot = rest.startsWith(".");
        if (behindDot && (places.isEmpty() || places.contains(END))) {
            places = List.of("4");
        }
        List<String> values = values(rest);
        return places.isEmpty() || values.isEmpty()
                ? UNKNOWN
                : String.join(",", places) + ':' + String.join(",", values);
    }

    private static List<String> places(String words) {
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(words);
        while (place.find()) {
            places.add(PLACES.get(PLACE_WORDS.indexOf(place.group(1))));
        }
        // "fifth to sixth characters 51": two characters, of which the fifth is the first.
        boolean run = words.contains(" to ") && places.size() == 2;
        return run ? places.subList(0, 1) : places;
    }

    private static List<String> values(String rest) {
        List<String> values = new ArrayList<>();
        for (String token : rest.split("[,;\\s]+", -1)) {
            Matcher range = RANGE.matcher(token);
            Matcher value = VALUE.matcher(token);
            if (range.matches()) {
                int group = range.group(1) == null ? 3 : 1;
                int last = Integer.parseInt(range.group(group + 1));
                for (int each = Integer.parseInt(range.group(group)); each <= last; each++) {
                    values.add(group == 3 ? "%02d".formatted(each) : String.valueOf(each));
                }
            } else if (value.matches()) {
                values.add(value.group(1));
            } else if (!token.equals("or") && !token.equals("and") && !token.isEmpty()) {
                return List.of();
            }
        }
        return values;
    }

    /** Whether a code, without its dot, is one of those that are meant. */
    static boolean allows(String rule, String code) {
        if (rule.isEmpty()) {
            return true;
        }
        int colon = rule.indexOf(':');
        if (colon < 0) {
            return false;
        }
        String stem = code.length() > STEM ? code.substring(0, STEM) : code;
        List<String> values = List.of(rule.substring(colon + 1).split(",", -1));
        for (String place : rule.substring(0, colon).split(",", -1)) {
            for (String value : values) {
                if (place.equals(END)
                        ? stem.endsWith(value)
                        : code.startsWith(value, Integer.parseInt(place) - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
