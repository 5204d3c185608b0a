package org.almoner.server.codes;

import org.almoner.codes.icd.IndexSets;
import org.almoner.codes.store.PublishedSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An alphabetic book of the shelf. */
public enum Volume {
    DISEASES("diseases", "Index A–Z", "Index to diseases and injuries", "Pain, abdominal"),
    EXTERNAL(
            "external-causes", "External causes", "Index to external causes", "Fall, from, ladder"),
    NEOPLASMS("neoplasms", "Neoplasms", "Table of neoplasms", "lung, upper lobe"),
    DRUGS("drugs", "Drugs", "Table of drugs and chemicals", "aspirin"),
    PROCEDURES("procedures", "Procedures A–Z", "Index to procedures", "Appendectomy");

    private final String word;
    private final String shortTitle;
    private final String title;
    private final String example;

    Volume(String word, String shortTitle, String title, String example) {
        this.word = word;
        this.shortTitle = shortTitle;
        this.title = title;
        this.example = example;
    }

    public static Optional<Volume> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** In a word or two, for a row of books. */
    public String shortTitle() {
        return shortTitle;
    }

    public String title() {
        return title;
    }

    /** Words that somebody might go to in it. */
    public String example() {
        return example;
    }

    public String path() {
        return "/codes/index/" + word;
    }

    /** What its columns of codes are called; empty where an entry has one code. */
    public List<String> columns() {
        return switch (this) {
            case NEOPLASMS ->
                    List.of(
                            "Primary",
                            "Secondary",
                            "In situ",
                            "Benign",
                            "Uncertain",
                            "Unspecified");
            case DRUGS ->
                    List.of(
                            "Accident",
                            "Self-harm",
                            "Assault",
                            "Undetermined",
                            "Adverse effect",
                            "Underdosing");
            case DISEASES, EXTERNAL, PROCEDURES -> List.of();
        };
    }

    /** What stands in its first column, where it is a table. */
    public String rowTitle() {
        return this == NEOPLASMS ? "Site" : "Substance";
    }

    /** Whether what looks like its main terms stands below one that holds them all. */
    public boolean startsDeeper() {
        return this == NEOPLASMS;
    }

    public boolean isTable() {
        return !columns().isEmpty();
    }

    PublishedSet set() {
        return switch (this) {
            case DISEASES -> IndexSets.INDEX;
            case EXTERNAL -> IndexSets.EXTERNAL;
            case NEOPLASMS -> IndexSets.NEOPLASM;
            case DRUGS -> IndexSets.DRUGS;
            case PROCEDURES -> IndexSets.PROCEDURES;
        };
    }
}
