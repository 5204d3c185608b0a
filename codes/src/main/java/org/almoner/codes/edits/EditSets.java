package org.almoner.codes.edits;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LineFormat;
import org.almoner.codes.load.SheetFormat;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.List;

/** The sets of the National Correct Coding Initiative, and the layouts they come in. */
public final class EditSets {

    static final int COLUMN_1 = 0;
    static final int COLUMN_2 = 1;
    static final int PTP_FROM = 2;
    static final int PTP_TO = 3;
    static final int PTP_MODIFIER = 4;
    static final int PTP_RATIONALE = 5;

    /** 1 for a pair that was an edit before 1996. */
    static final int PTP_OLD = 6;

    public static final PublishedSet PTP_PRACTITIONER =
            pairs("ptp-practitioner", "PTP edits, practitioner");
    public static final PublishedSet PTP_HOSPITAL = pairs("ptp-hospital", "PTP edits, hospital");

    static final int MUE_CODE = 0;
    static final int MUE_UNITS = 1;
    static final int MUE_INDICATOR = 2;
    static final int MUE_RATIONALE = 3;

    public static final PublishedSet MUE_PRACTITIONER =
            limits("mue-practitioner", "MUE, practitioner", 10_000);
    public static final PublishedSet MUE_HOSPITAL =
            limits("mue-hospital", "MUE, outpatient hospital", 10_000);
    public static final PublishedSet MUE_SUPPLIER =
            limits("mue-supplier", "MUE, DME supplier", 1_500);

    static final int ADD_ON = 0;
    static final int ADD_ON_PRIMARY = 1;
    static final int ADD_ON_TYPE = 2;
    static final int ADD_ON_FROM = 3;
    static final int ADD_ON_TO = 4;
    static final int ADD_ON_NOTE = 5;

    public static final PublishedSet ADD_ON_CODES =
            PublishedSet.of(
                            "add-on-codes",
                            "Add-on codes",
                            4_000,
                            Column.code("add_on").asKey(),
                            Column.code("primary").asKey(),
                            Column.number("type"),
                            Column.day("from"),
                            Column.day("to"),
                            Column.text("note"))
                    .withHistory();

    private EditSets() {}

    private static PublishedSet pairs(String id, String title) {
        return PublishedSet.of(
                        id,
                        title,
                        100_000,
                        Column.code("column_1").asKey(),
                        Column.code("column_2").asKey(),
                        Column.day("from"),
                        Column.day("to"),
                        Column.number("modifier"),
                        Column.text("rationale"),
                        Column.number("before_1996"))
                .withHistory();
    }

    private static PublishedSet limits(String id, String title, int rowsLeast) {
        return PublishedSet.of(
                id,
                title,
                rowsLeast,
                Column.code("code").asKey(),
                Column.number("units"),
                Column.number("indicator"),
                Column.text("rationale"));
    }

    public static List<PublishedSet> list() {
        return List.of(
                PTP_PRACTITIONER,
                PTP_HOSPITAL,
                MUE_PRACTITIONER,
                MUE_HOSPITAL,
                MUE_SUPPLIER,
                ADD_ON_CODES);
    }

    public static List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        formats.add(new PtpFile());
        formats.add(new LimitFile());
        formats.add(
                LineFormat.of(
                                ADD_ON_CODES,
                                "NCCI add-on code edits",
                                "aoc|add-?on|add-code",
                                "[123][A-Z0-9]{5}.{7}[A-Z0-9]{5}.{7}\\d{7}")
                        .full("type", 1, 1)
                        .full("add_on", 2, 6)
                        .full("primary", 14, 18)
                        .full("from", 26, 32)
                        .field("to", 33, 39)
                        .field("note", 40, 400)
                        .width(32));
        formats.add(
                SheetFormat.of(ADD_ON_CODES, "NCCI add-on code edits")
                        .full("add_on", "add_on_code", "add-on code", "AOC")
                        .full("primary", "primary_code")
                        .full("type", "aoc_edit_type", "edit type", "AOC type")
                        .maybe("from", "aoc_edit_eff_dt", "*edit eff*")
                        .maybe("to", "aoc_edit_del_dt", "*edit del*")
                        .maybe("note", "special_instruction_notes", "*notes"));
        return formats;
    }

    /** Whether the name of a file holds one of these. */
    static boolean named(Head head, String... parts) {
        for (String part : parts) {
            if (head.name().contains(part)) {
                return true;
            }
        }
        return false;
    }
}
