package org.almoner.codes.icd;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.List;

/**
 * The alphabetic indexes and tables, entry by entry as the book has them: an entry's number is its
 * row, so that {@code parent} and {@code last} name rows. All of them share their first columns.
 */
public final class IndexSets {

    /** The row's number in six digits, the key. */
    public static final int ENTRY = 0;

    /** 0 for a main term, 1 and more for the terms below it. */
    public static final int LEVEL = 1;

    /** The row of the term above; none at a main term. */
    public static final int PARENT = 2;

    /** The last row below it; its own where there is none. */
    public static final int LAST = 3;

    public static final int LETTER = 4;

    /** Its words, without the nonessential modifiers. */
    public static final int TITLE = 5;

    /** The nonessential modifiers, in their brackets. */
    public static final int MODIFIERS = 6;

    /** Words and modifiers as they stand in the book. */
    public static final int PRINTED = 7;

    public static final int SEE = 8;
    public static final int SEE_ALSO = 9;

    /** The code, without dot and without the hyphen behind an incomplete one. */
    public static final int CODE = 10;

    /** The second code of a pair: E10.42 [G63]. */
    public static final int MANIFESTATION = 11;

    /** The category of a "see category". */
    public static final int SEE_CATEGORY = 12;

    /** In the index of procedures: the value of a character that stands for these words. */
    public static final int USE = 11;

    /** The first of the six columns of codes in the neoplasm and the drug table. */
    public static final int CELLS = 10;

    public static final int CELL_COUNT = 6;

    public static final PublishedSet INDEX =
            set(
                    "icd10cm-index",
                    "ICD-10-CM index to diseases and injuries",
                    40_000,
                    Column.code("code"),
                    Column.code("manifestation"),
                    Column.code("see_category"));

    public static final PublishedSet EXTERNAL =
            set(
                    "icd10cm-external-index",
                    "ICD-10-CM index to external causes",
                    4_000,
                    Column.code("code"),
                    Column.code("manifestation"),
                    Column.code("see_category"));

    public static final PublishedSet NEOPLASM =
            set(
                    "icd10cm-neoplasm",
                    "ICD-10-CM neoplasm table",
                    1_000,
                    Column.code("malignant_primary"),
                    Column.code("malignant_secondary"),
                    Column.code("in_situ"),
                    Column.code("benign"),
                    Column.code("uncertain"),
                    Column.code("unspecified"));

    public static final PublishedSet DRUGS =
            set(
                    "icd10cm-drugs",
                    "ICD-10-CM table of drugs and chemicals",
                    4_000,
                    Column.code("accidental"),
                    Column.code("self_harm"),
                    Column.code("assault"),
                    Column.code("undetermined"),
                    Column.code("adverse_effect"),
                    Column.code("underdosing"));

    public static final PublishedSet PROCEDURES =
            set(
                    "icd10pcs-index",
                    "ICD-10-PCS index",
                    10_000,
                    Column.code("code"),
                    Column.text("use"));

    private IndexSets() {}

    private static PublishedSet set(String id, String title, int rowsLeast, Column... own) {
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                Column.code("entry").asKey(),
                                Column.number("level"),
                                Column.number("parent"),
                                Column.number("last"),
                                Column.text("letter"),
                                Column.text("title"),
                                Column.text("modifiers"),
                                Column.text("printed"),
                                Column.text("see"),
                                Column.text("see_also")));
        columns.addAll(List.of(own));
        return new PublishedSet(id, title, false, rowsLeast, columns);
    }
}
