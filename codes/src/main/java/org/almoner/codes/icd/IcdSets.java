package org.almoner.codes.icd;

import org.almoner.codes.load.Format;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.List;

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

    public static final PublishedSet ICD10CM = order("icd10cm", "ICD-10-CM", 60_000);

    public static final PublishedSet ICD10PCS = order("icd10pcs", "ICD-10-PCS", 60_000);

    /**
     * The tree of the tabular list. A code stands under its own name, chapter 4 as {@code 004}, the
     * section E08-E13 as {@code 1E08E13}; no code begins with a digit.
     */
    public static final PublishedSet TABULAR =
            PublishedSet.of(
                    "icd10cm-tabular",
                    "ICD-10-CM tabular list",
                    40_000,
                    Column.code("node").asKey(),
                    Column.text("title"),
                    Column.code("parent"),
                    Column.number("order"),
                    Column.number("last"),
                    Column.number("placeholder"));

    /** Columns of {@link #TABULAR}. */
    public static final int NODE = 0;

    public static final int NODE_TITLE = 1;

    /** The node above; none above a chapter. */
    public static final int PARENT = 2;

    /** The place in the book, chapters and sections counted as well. */
    public static final int PLACE = 3;

    /** The place of the last node below it; its own where there is none. */
    public static final int LAST_PLACE = 4;

    /** 1 where its last characters only hold the place, such as T36.0X. */
    public static final int PLACEHOLDER = 5;

    /** What the tabular list says under a node, in the order in which it stands there. */
    public static final PublishedSet NOTES =
            PublishedSet.of(
                    "icd10cm-notes",
                    "ICD-10-CM notes of the tabular list",
                    20_000,
                    Column.code("node").asKey(),
                    Column.number("place").asKey(),
                    Column.code("kind"),
                    Column.number("group"),
                    Column.text("text"));

    /** Columns of {@link #NOTES}; the first is the node, the second counts its notes. */
    public static final int NOTE_PLACE = 1;

    /** A {@link NoteKind}. */
    public static final int NOTE_KIND = 2;

    /** Notes that stand under one heading share a number. */
    public static final int NOTE_GROUP = 3;

    public static final int NOTE_TEXT = 4;

    /** The codes that notes name, as places in the book: one row for each code or range. */
    public static final PublishedSet REFERENCES =
            PublishedSet.of(
                    "icd10cm-references",
                    "ICD-10-CM codes named in notes",
                    5_000,
                    Column.code("node").asKey(),
                    Column.number("note_place").asKey(),
                    Column.code("kind"),
                    Column.code("first"),
                    Column.code("last"),
                    Column.number("from_place"),
                    Column.number("to_place"),
                    Column.text("rule"));

    /** Columns of {@link #REFERENCES}; the first three are those of the note. */
    public static final int FIRST_CODE = 3;

    public static final int LAST_CODE = 4;

    /** The first {@link #PLACE} that is meant, for a day without an order file. */
    public static final int FROM_PLACE = 5;

    public static final int TO_PLACE = 6;

    /** Which codes in between are meant, see {@link CharacterRule}; mostly all of them. */
    public static final int RULE = 7;

    /** The seventh characters that are said at a node and hold below it. */
    public static final PublishedSet SEVENTH =
            PublishedSet.of(
                    "icd10cm-seventh",
                    "ICD-10-CM seventh characters",
                    1_000,
                    Column.code("node").asKey(),
                    Column.code("character").asKey(),
                    Column.text("meaning"));

    /** Columns of {@link #SEVENTH}; the first is the node. */
    public static final int CHARACTER = 1;

    public static final int MEANING = 2;

    /** Codes for which nothing is reported of whether they were present on admission. */
    public static final PublishedSet POA_EXEMPT =
            PublishedSet.of(
                    "icd10cm-poa-exempt",
                    "ICD-10-CM codes exempt from present on admission",
                    20_000,
                    Column.code("code").asKey());

    /**
     * Which code a condition had before: one row for each code that a new one took the place of.
     */
    public static final PublishedSet CONVERSION =
            PublishedSet.of(
                            "icd10cm-conversion",
                            "ICD-10-CM conversion table",
                            1_000,
                            Column.code("code").asKey(),
                            Column.code("previous"),
                            Column.code("previous_to"),
                            Column.day("effective"),
                            Column.text("printed"))
                    .withHistory();

    /** Columns of {@link #CONVERSION}; the first is the new code. */
    public static final int PREVIOUS = 1;

    /** The last of a range of codes; the same as {@link #PREVIOUS} where there is one code. */
    public static final int PREVIOUS_TO = 2;

    public static final int EFFECTIVE = 3;

    /** As the table has it, with its "and" between codes that stood together. */
    public static final int PREVIOUS_PRINTED = 4;

    public static final PublishedSet CM_ADDENDA =
            addenda("icd10cm-addenda", "ICD-10-CM order file addenda");

    public static final PublishedSet PCS_ADDENDA =
            addenda("icd10pcs-addenda", "ICD-10-PCS order file addenda");

    /** Columns of the addenda; the first is the code. */
    public static final int ADDENDUM_PLACE = 1;

    /** ADD, DELETE, REVISEFROM or REVISETO. */
    public static final int ACTION = 2;

    public static final int ADDENDUM_BILLABLE = 3;
    public static final int ADDENDUM_SHORT_TITLE = 4;
    public static final int ADDENDUM_TITLE = 5;

    /** What Medicare's code editor says of a diagnosis, from day to day. */
    public static final PublishedSet CM_EDITS =
            edits("icd10cm-edits", "Medicare code editor, diagnoses");

    public static final PublishedSet PCS_EDITS =
            edits("icd10pcs-edits", "Medicare code editor, procedures");

    /** Columns of {@link #CM_EDITS} and {@link #PCS_EDITS}; the first is the code. */
    public static final int FROM = 1;

    /** The last day; the last day that the editor knows is that of every code in force. */
    public static final int TO = 2;

    /** Words with commas between them, such as {@code UNACCEPTABLE,UNSPECIFIED}. */
    public static final int FLAGS = 3;

    /** The ages that the flags NEWBORN, PEDIATRIC, MATERNITY and ADULT speak of. */
    public static final PublishedSet AGES =
            PublishedSet.of(
                            "mce-ages",
                            "Medicare code editor, age groups",
                            1,
                            Column.code("flag").asKey(),
                            Column.number("from_age"),
                            Column.number("to_age"),
                            Column.day("from"),
                            Column.day("to"))
                    .withHistory();

    /** Columns of {@link #AGES}; the first is the flag. */
    public static final int FROM_AGE = 1;

    public static final int TO_AGE = 2;
    public static final int AGE_FROM = 3;
    public static final int AGE_TO = 4;

    /** The ICD-10-PCS tables: one row for each value of a character in a row of a table. */
    public static final PublishedSet PCS_TABLES =
            PublishedSet.of(
                    "icd10pcs-tables",
                    "ICD-10-PCS tables",
                    20_000,
                    Column.code("table").asKey(),
                    Column.number("row").asKey(),
                    Column.number("position").asKey(),
                    Column.code("value").asKey(),
                    Column.text("label"),
                    Column.text("axis"),
                    Column.text("definition"));

    /** Columns of {@link #PCS_TABLES}; the first is the table, its three characters. */
    public static final int PCS_ROW = 1;

    public static final int POSITION = 2;
    public static final int VALUE = 3;
    public static final int LABEL = 4;

    /** What the position is called, such as Approach. */
    public static final int AXIS = 5;

    public static final int DEFINITION = 6;

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

    private static PublishedSet addenda(String id, String title) {
        return PublishedSet.of(
                id,
                title,
                PublishedSet.OF_ANY_SIZE,
                Column.code("code").asKey(),
                Column.number("place").asKey(),
                Column.code("action"),
                Column.number("billable"),
                Column.text("short_title"),
                Column.text("title"));
    }

    private static PublishedSet edits(String id, String title) {
        return PublishedSet.of(
                        id,
                        title,
                        50_000,
                        Column.code("code").asKey(),
                        Column.day("from"),
                        Column.day("to"),
                        Column.text("flags"))
                .withHistory();
    }

    /** All sets of ICD-10. */
    public static List<PublishedSet> list() {
        return List.of(
                ICD10CM,
                ICD10PCS,
                TABULAR,
                NOTES,
                REFERENCES,
                SEVENTH,
                IndexSets.INDEX,
                IndexSets.EXTERNAL,
                IndexSets.NEOPLASM,
                IndexSets.DRUGS,
                IndexSets.PROCEDURES,
                POA_EXEMPT,
                CONVERSION,
                CM_ADDENDA,
                PCS_ADDENDA,
                CM_EDITS,
                PCS_EDITS,
                AGES,
                PCS_TABLES,
                CrosswalkSets.GEM_I10_I9,
                CrosswalkSets.GEM_I9_I10,
                CrosswalkSets.GEM_PCS_I9,
                CrosswalkSets.GEM_I9_PCS,
                CrosswalkSets.HCC,
                CrosswalkSets.HCC_LABELS,
                CrosswalkSets.HCC_HIERARCHIES);
    }

    /** All layouts of ICD-10, a stricter one before a looser one. */
    public static List<Format> formats() {
        return List.of(
                OrderFile.diagnoses(),
                OrderFile.procedures(),
                new TabularFile(),
                new IndexFile(),
                new IndexSheet(),
                new ProcedureIndexFile(),
                new ProcedureTablesFile(),
                new AddendaFile(),
                new PoaExemptFile(),
                new ConversionFile(),
                new CodeEditorFile(),
                new AgeGroupsFile(),
                new GemFile(),
                new HccFormatFile(),
                new HccMappingSheet(),
                HccModelSheet.labels(),
                HccModelSheet.hierarchies());
    }
}
