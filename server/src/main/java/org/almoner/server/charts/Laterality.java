package org.almoner.server.charts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
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

    /** SNOMED CT: the attribute "laterality" in a code that was put together, and its values. */
    private static final Pattern SNOMED_SIDE = Pattern.compile("(?:272741003\\s*=\\s*)?(\\d+)\\D*");

    private static final Map<String, Laterality> SNOMED_SIDES =
            Map.of("7771000", LEFT, "24028007", RIGHT, "51440002", BILATERAL);

    private final String words;

    Laterality(String words) {
        this.words = words;
    }

    /** As a sentence says it: {@code left}, {@code right}, {@code both sides}. */
    public String words() {
        return words;
    }

    /**
     * The side that SNOMED CT's qualifiers name, by themselves or at the end of a code that was put
     * together ({@code 80146002:272741003=51440002}); empty when they name none.
     */
    public static Optional<Laterality> qualifiedBy(Collection<String> codes) {
        Set<Laterality> named = EnumSet.noneOf(Laterality.class);
        for (String code : codes) {
            for (String part : code.split("[:,]", -1)) {
                Matcher side = SNOMED_SIDE.matcher(part.strip());
                if (side.matches()) {
                    Laterality known = SNOMED_SIDES.get(side.group(1));
                    if (known != null) {
                        named.add(known);
                    }
                }
            }
        }
        return named.size() > 1 ? Optional.of(BILATERAL) : named.stream().findFirst();
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
