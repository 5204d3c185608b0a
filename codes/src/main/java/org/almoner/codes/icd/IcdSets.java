package org.almoner.codes.icd;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

/** The sets that make up ICD-10, with their columns. */
public final class IcdSets {

    /** Columns of {@link #ICD10CM} and {@link #ICD10PCS}. */
    public static final int CODE = 0;

    public static final int TITLE = 1;
    public static final int SHORT_TITLE = 2;

    /** 1 for a code that may stand on a claim, 0 for a category above codes. */
    public static final int BILLABLE = 3;

    /** The place in the book, by which ranges such as O10-O16 are expanded. */
    public static final int ORDER = 4;

    public static final PublishedSet ICD10CM =
            order("icd10cm", "ICD-10-CM", 60_000);

    public static final PublishedSet ICD10PCS =
            order("icd10pcs", "ICD-10-PCS", 60_000);

    private IcdSets() {}

    private static PublishedSet order(String id, String title, int rowsLeast) {
        return PublishedSet.of(
                id,
                title,
                rowsLeast,
                Column.code("code").asKey(),
                Column.text("title"),
                Column.text("short_title"),
                Column.number("billable"),
                Column.number("order"));
    }
}
