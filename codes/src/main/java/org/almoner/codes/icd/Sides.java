package org.almoner.codes.icd;

import org.almoner.codes.Code;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.Laterality;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Whether two titles say the same of another side of the body. */
final class Sides {

    /** Words that say a side, or that only stand where a certain side is said. */
    private static final Set<String> SIDE_WORDS =
            Set.of(
                    "left",
                    "right",
                    "bilateral",
                    "both",
                    "unspecified",
                    "unilateral",
                    "and",
                    "of",
                    "the",
                    "eye",
                    "ear",
                    "side",
                    "limb");

    private Sides() {}

    static Laterality of(Node node) {
        return Laterality.of(
                new Code(CodeSystem.ICD10CM, node.key(), node.title(), true, LocalDate.MIN, null));
    }

    /** The same but for the side: "of right ear" and "of left ear", "bilateral" and "right eye". */
    static boolean differInSideOnly(Node one, Node other) {
        Laterality side = of(one);
        Laterality otherSide = of(other);
        return side != otherSide
                && (side != Laterality.NONE || isUnspecified(one))
                && (otherSide != Laterality.NONE || isUnspecified(other))
                && words(one.title()).equals(words(other.title()));
    }

    /** Beside a code that says a side, one that leaves it open need not name a known organ. */
    private static boolean isUnspecified(Node node) {
        return node.title().toLowerCase(Locale.ROOT).contains("unspecified");
    }

    private static Set<String> words(String title) {
        Set<String> words = new TreeSet<>();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+", -1)) {
            String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
            if (!SIDE_WORDS.contains(singular) && !singular.isEmpty()) {
                words.add(singular);
            }
        }
        return words;
    }
}
