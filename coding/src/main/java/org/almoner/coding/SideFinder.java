package org.almoner.coding;

import org.almoner.coding.SideMention.Side;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sides of the body that a note names, and of which part. */
final class SideFinder {
    /** Plurals that do not just end in s. */
    private static final Map<String, String> SINGULARS =
            Map.of(
                    "feet",
                    "foot",
                    "calves",
                    "calf",
                    "lower extremities",
                    "lower extremity",
                    "upper extremities",
                    "upper extremity",
                    "axillae",
                    "axilla");

    private static final String PART =
            "(?:knees?|shoulders?|hips?|ankles?|feet|foot|hands?|wrists?|elbows?|eyes?|ears?|legs?"
                    + "|arms?|heels?|thumbs?|fingers?|great toes?|toes?|thighs?|calves|calf"
                    + "|forearms?|breasts?|lower extremit(?:y|ies)|upper extremit(?:y|ies)|kidneys?"
                    + "|lungs?|cheeks?|eyelids?|nostrils?|flanks?|buttocks?|axillae?|ovar(?:y|ies)"
                    + "|sacroiliac joints?|nails?|sides)";

    /** Up to two words may stand between a side and its part: "left posterior calf". */
    private static final String NEAR = "(?:[ \\t]+|\\s*\\n\\s*)(?:[a-z-]+[ \\t]+){0,2}?";

    /** Left and right that name no side of a paired part, or are no sides at all. */
    private static final String NO_SIDE =
            "(?![- ](?:hand(?:ed)?[- ]?dominant|handed|dominant|ventric|atri|heart|bundle|main"
                    + "|upper quadrant|lower quadrant|now|away|after|before|here|the|ama|without"
                    + "|against|home|work|message|voicemail|him|her|his|us|a |to |at |side of the"
                    + " (?:abdomen|room)))";

    private static final Pattern SIDE =
            Pattern.compile(
                    "(?<both>\\b(?:right and left|left and right|rt and lt|lt and rt)\\b(?:"
                            + NEAR
                            + PART
                            + "\\b)?"
                            + "|\\b(?:bilateral(?:ly)?|bilat|b/l)\\b(?:\\.?"
                            + NEAR
                            + PART
                            + "\\b)?"
                            + "|\\b(?:both|each)"
                            + NEAR
                            + PART
                            + "\\b)"
                            + "|(?<left>(?<!\\b(?:he|she|they|patient|tablets|pills|refills) )"
                            + "\\b(?:left|lt)\\b"
                            + NO_SIDE
                            + "(?:"
                            + NEAR
                            + PART
                            + "\\b)?"
                            + "|\\bl\\.?[ \\t]+"
                            + PART
                            + "\\b)"
                            + "|(?<right>(?<!\\b(?:all|is) )\\b(?:right|rt)\\b"
                            + NO_SIDE
                            + "(?:"
                            + NEAR
                            + PART
                            + "\\b)?"
                            + "|\\br\\.?[ \\t]+"
                            + PART
                            + "\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern A_PART =
            Pattern.compile("\\b" + PART + "\\b", Pattern.CASE_INSENSITIVE);

    private SideFinder() {}

    static List<SideMention> find(Note note) {
        List<SideMention> found = new ArrayList<>();
        Matcher matcher = SIDE.matcher(note.text());
        while (matcher.find()) {
            Side side =
                    matcher.group("both") != null
                            ? Side.BOTH
                            : matcher.group("left") != null ? Side.LEFT : Side.RIGHT;
            Mention mention = note.mention(matcher.start(), matcher.end());
            found.add(
                    new SideMention(
                            side,
                            mention.quote(),
                            mention.offset(),
                            mention.length(),
                            mention.section(),
                            mention.standing(),
                            part(note, matcher.start(), matcher.end())));
        }
        return List.copyOf(found);
    }

    /**
     * The part within the words themselves, else the nearest before, else after, in the sentence.
     */
    private static @Nullable String part(Note note, int from, int to) {
        String within = last(note.text().substring(from, to));
        if (within != null) {
            return within;
        }
        Sentence sentence = note.sentenceAt(from, to);
        String before = last(note.text().substring(sentence.offset(), from));
        if (before != null) {
            return before;
        }
        Matcher after = A_PART.matcher(note.text().substring(to, sentence.end()));
        return after.find() ? singular(after.group()) : null;
    }

    private static @Nullable String last(String text) {
        String found = null;
        Matcher matcher = A_PART.matcher(text);
        while (matcher.find()) {
            found = matcher.group();
        }
        return found == null ? null : singular(found);
    }

    private static String singular(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        String known = SINGULARS.get(lower);
        if (known != null) {
            return known;
        }
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        return lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
