package org.almoner.server.charts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The side of the body that a document names. */
public enum Laterality {
    LEFT("left"),
    RIGHT("right"),
    BILATERAL("both sides");

    /** A patient who left without being seen says nothing about a side. */
    private static final Pattern LEFT_WORD =
            Pattern.compile(
                    "\\bleft\\b(?! (?:without|against|before|the"
                            + " (?:hospital|clinic|office)|ama\\b))");

    private static final Pattern RIGHT_WORD =
            Pattern.compile("\\bright\\b(?! (?:away|of way|handed))");
    private static final Pattern BOTH_WORD = Pattern.compile("\\bbilateral(?:ly)?\\b|\\bboth\\b");

    private final String words;

    Laterality(String words) {
        this.words = words;
    }

    /** As a sentence says it: {@code left}, {@code right}, {@code both sides}. */
    public String words() {
        return words;
    }

    /**
     * The side that a phrase such as "arthrocentesis of both knees" names; empty when it names
     * none.
     */
    public static Optional<Laterality> namedIn(String phrase) {
        String text = phrase.toLowerCase(Locale.ROOT);
        boolean left = LEFT_WORD.matcher(text).find();
        boolean right = RIGHT_WORD.matcher(text).find();
        if (BOTH_WORD.matcher(text).find() || (left && right)) {
            return Optional.of(BILATERAL);
        }
        if (left) {
            return Optional.of(LEFT);
        }
        return right ? Optional.of(RIGHT) : Optional.empty();
    }
}
