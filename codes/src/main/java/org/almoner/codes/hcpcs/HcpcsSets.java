package org.almoner.codes.hcpcs;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.SheetFormat;
import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.List;

/** The sets of HCPCS Level II, and the layouts they come in. */
public final class HcpcsSets {

    /** Columns of {@link #CODES} and {@link #MODIFIERS}, in the order of the record. */
    public static final int CODE = 0;

    public static final int TITLE = 1;
    public static final int SHORT_TITLE = 2;

    /** How Medicare prices it, four indicators of two characters divided by blanks. */
    public static final int PRICING = 3;

    public static final int MULTIPLE_PRICING = 4;
    public static final int NCD = 5;
    public static final int MANUAL = 6;
    public static final int STATUTE = 7;
    public static final int LAB_CERTIFICATION = 8;

    /** Codes to be used instead or as well, divided by blanks. */
    public static final int CROSS_REFERENCE = 9;

    /** C by judgment of the carrier, D special, I not payable, M not covered, S by statute. */
    public static final int COVERAGE = 10;

    public static final int ASC_GROUP = 11;
    public static final int ASC_FROM = 12;
    public static final int OPPS = 13;
    public static final int OPPS_INDICATOR = 14;
    public static final int OPPS_FROM = 15;
    public static final int NOTE = 16;
    public static final int BETOS = 17;
    public static final int TYPE_OF_SERVICE = 18;
    public static final int ANESTHESIA_UNITS = 19;
    public static final int ADDED = 20;

    /** The day from which the last action holds. */
    public static final int ACTION_FROM = 21;

    /** The last day on which it may be used. */
    public static final int ENDED = 22;

    /** A added, C changed, D deleted, N none, and so on. */
    public static final int ACTION = 23;

    public static final PublishedSet CODES = record("hcpcs", "HCPCS Level II", 5_000);
    public static final PublishedSet MODIFIERS = record("hcpcs-modifiers", "HCPCS modifiers", 250);

    /** What Medicare says of codes, as others publish it again without titles. */
    public static final PublishedSet ATTRIBUTES =
            record("hcpcs-attributes", "HCPCS attributes", 5_000);

    public static final PublishedSet UNLISTED =
            PublishedSet.of(
                    "hcpcs-unlisted",
                    "HCPCS codes not otherwise classified",
                    50,
                    Column.code("code").asKey(),
                    Column.text("title"),
                    Column.day("added"),
                    Column.day("ended"));

    private HcpcsSets() {}

    private static PublishedSet record(String id, String title, int rowsLeast) {
        return PublishedSet.of(
                id,
                title,
                rowsLeast,
                Column.code("code").asKey(),
                Column.text("title"),
                Column.text("short_title"),
                Column.text("pricing"),
                Column.text("multiple_pricing"),
                Column.text("ncd"),
                Column.text("manual"),
                Column.text("statute"),
                Column.text("lab_certification"),
                Column.text("cross_reference"),
                Column.text("coverage"),
                Column.text("asc_group"),
                Column.day("asc_from"),
                Column.text("opps"),
                Column.text("opps_indicator"),
                Column.day("opps_from"),
                Column.text("note"),
                Column.text("betos"),
                Column.text("type_of_service"),
                Column.number("anesthesia_units"),
                Column.day("added"),
                Column.day("action_from"),
                Column.day("ended"),
                Column.text("action"));
    }

    public static List<PublishedSet> list() {
        return List.of(CODES, MODIFIERS, ATTRIBUTES, UNLISTED);
    }

    public static List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        formats.add(new AnwebLines());
        formats.add(new AnwebSheet());
        formats.add(new CodesAndTitles());
        formats.add(
                SheetFormat.of(ATTRIBUTES, "HCPCS attributes, one row for each code")
                        .full("code", "hcpcs_code")
                        .column("pricing", "price")
                        .column("multiple_pricing", "multi")
                        .column("coverage", "cov")
                        .column("betos", "betos")
                        .column("type_of_service", "tos")
                        .column("action", "action")
                        .column("ncd", "cim")
                        .column("manual", "mcm")
                        .column("statute", "statute")
                        .column("lab_certification", "lab")
                        .column("cross_reference", "xref")
                        .column("asc_group", "asc_grp")
                        .column("note", "proc")
                        .column("anesthesia_units", "anes")
                        .column("ended", "date_term")
                        .column("added", "date_added")
                        .column("asc_from", "date_asc")
                        .column("action_from", "date_action"));
        formats.add(
                SheetFormat.of(UNLISTED, "HCPCS codes not otherwise classified")
                        .only(head -> head.name().contains("noc"))
                        .full("code", "hcpcs")
                        .full("title", "long_description")
                        .column("added", "add_date")
                        .column("ended", "term_date"));
        return formats;
    }
}
