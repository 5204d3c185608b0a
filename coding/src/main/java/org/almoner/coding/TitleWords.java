package org.almoner.coding;

import org.almoner.codes.Code;
import org.almoner.codes.Words;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a code's title that a note must hold before the code may be thought of. */
final class TitleWords {
    /** Words that many titles share: alone they point to no code. */
    private static final Set<String> GENERAL =
            Set.of(
                    "left",
                    "right",
                    "bilateral",
                    "both",
                    "acute",
                    "chronic",
                    "disease",
                    "disorder",
                    "other",
                    "lower",
                    "upper",
                    "stage",
                    "mild",
                    "moderate",
                    "severe",
                    "pain",
                    "injury",
                    "region",
                    "body",
                    "level",
                    "part",
                    "status",
                    "abnormal",
                    "finding",
                    "sign",
                    "symptom",
                    "general",
                    "limb",
                    "skin",
                    "single",
                    "multiple",
                    "recurrent",
                    "history",
                    "condition",
                    "person",
                    "care",
                    "day",
                    "use",
                    "current",
                    "male",
                    "female",
                    "loss",
                    "adult",
                    "problem",
                    "normal",
                    "risk",
                    "result",
                    "test",
                    "examination",
                    "screening",
                    "contact",
                    "exposure",
                    "activity",
                    "place");

    private TitleWords() {}

    static Set<String> required(Code code) {
        String title = code.title().toLowerCase(Locale.ROOT);
        title = title.replaceAll("\\[[^]]*]|\\([^)]*\\)", " ");
        int without = title.indexOf(" without ");
        if (without > 0) {
            title = title.substring(0, without);
        }
        Set<String> words = new LinkedHashSet<>();
        String before = "";
        for (String word : Words.of(title)) {
            if (!Words.isLight(word)) {
                words.add(Counted.word(before, word));
            }
            before = word;
        }
        return words;
    }

    static boolean isGeneral(String word) {
        return GENERAL.contains(word) || Counted.isCounted(word);
    }

    static boolean sayNothing(Set<String> words) {
        return words.stream().allMatch(TitleWords::isGeneral);
    }
}
