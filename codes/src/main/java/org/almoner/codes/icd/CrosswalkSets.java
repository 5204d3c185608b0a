package org.almoner.codes.icd;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

/** What leads from a code of ICD-10 elsewhere: to ICD-9, and to the conditions of a risk model. */
public final class CrosswalkSets {

    public static final PublishedSet GEM_I10_I9 =
            gem("gem-i10-i9", "General equivalences, ICD-10-CM to ICD-9-CM", 50_000);

    public static final PublishedSet GEM_I9_I10 =
            gem("gem-i9-i10", "General equivalences, ICD-9-CM to ICD-10-CM", 15_000);

    public static final PublishedSet GEM_PCS_I9 =
            gem("gem-pcs-i9", "General equivalences, ICD-10-PCS to ICD-9-CM", 50_000);

    public static final PublishedSet GEM_I9_PCS =
            gem("gem-i9-pcs", "General equivalences, ICD-9-CM to ICD-10-PCS", 15_000);

    /** Columns of the equivalences; the first is the source. */
    public static final int GEM_PLACE = 1;

    /** Empty where there is no equivalent. */
    public static final int TARGET = 2;

    /** 1 where source and target are not the very same. */
    public static final int APPROXIMATE = 3;

    /** 1 where nothing corresponds. */
    public static final int NO_MAP = 4;

    /** 1 where several targets together say what the source says. */
    public static final int COMBINATION = 5;

    /** Targets of one scenario belong together, one from each choice list. */
    public static final int SCENARIO = 6;

    public static final int CHOICE = 7;

    /** The condition categories of a diagnosis, by model: V28, V24, ESRDV24, RXV08. */
    public static final PublishedSet HCC =
            PublishedSet.of(
                    "icd10cm-hcc",
                    "ICD-10-CM to hierarchical condition categories",
                    5_000,
                    Column.code("code").asKey(),
                    Column.code("model").asKey(),
                    Column.number("hcc"));

    /** Columns of {@link #HCC}; the first is the diagnosis. */
    public static final int MODEL = 1;

    public static final int CATEGORY = 2;

    /** What categories are called; a model keeps its words, so they hold for earlier days too. */
    public static final PublishedSet HCC_LABELS =
            PublishedSet.of(
                            "hcc-labels",
                            "Hierarchical condition categories",
                            50,
                            Column.code("model").asKey(),
                            Column.number("hcc").asKey(),
                            Column.text("label"))
                    .withHistory();

    /** Column of {@link #HCC_LABELS}; the first two are the model and the category. */
    public static final int HCC_LABEL = 2;

    /** The categories that do not count beside another one. */
    public static final PublishedSet HCC_HIERARCHIES =
            PublishedSet.of(
                            "hcc-hierarchies",
                            "Hierarchies of condition categories",
                            50,
                            Column.code("model").asKey(),
                            Column.number("hcc").asKey(),
                            Column.number("drops").asKey())
                    .withHistory();

    /** Column of {@link #HCC_HIERARCHIES}; the first two are the model and the category. */
    public static final int DROPS = 2;

    private CrosswalkSets() {}

    private static PublishedSet gem(String id, String title, int rowsLeast) {
        return PublishedSet.of(
                        id,
                        title,
                        rowsLeast,
                        Column.code("source").asKey(),
                        Column.number("place").asKey(),
                        Column.code("target"),
                        Column.number("approximate"),
                        Column.number("no_map"),
                        Column.number("combination"),
                        Column.number("scenario"),
                        Column.number("choice"))
                .withHistory();
    }
}
