package org.almoner.codes.lists;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sets of one shape, a code and what it means from one day to another, and the few that need
 * more columns behind those.
 */
public final class ListSets {

    /** Columns of every list of codes. */
    public static final int CODE = 0;

    /** The first day; none where the publisher does not say it. */
    public static final int FROM = 1;

    public static final int TITLE = 2;

    /** The last day; none while the code is in force. */
    public static final int TO = 3;

    /** What the publisher says besides: usage, definition, a long description. */
    public static final int NOTES = 4;

    /** The part of the list it stands in. */
    public static final int GROUP = 5;

    /** 0 for a code that is reserved or unassigned, 1 for one that may be used. */
    public static final int USABLE = 6;

    /** Behind these, in {@link #TAXONOMY} alone. */
    public static final int CLASSIFICATION = 7;

    public static final int SPECIALIZATION = 8;
    public static final int SECTION = 9;

    public static final PublishedSet CARC = list("carc", "Claim adjustment reason codes", 200);
    public static final PublishedSet RARC = list("rarc", "Remittance advice remark codes", 500);
    public static final PublishedSet GROUP_CODE = list("group-code", "Adjustment group codes", 4);
    public static final PublishedSet PLB =
            list("plb-adjustment", "Provider-level adjustment codes", 20);
    public static final PublishedSet STATUS_CATEGORY =
            list("status-category", "Claim status category codes", 15);
    public static final PublishedSet STATUS = list("claim-status", "Claim status codes", 300);
    public static final PublishedSet PLACE = list("place", "Places of service", 40);
    public static final PublishedSet BILL_TYPE = list("bill-type", "Types of bill", 50);
    public static final PublishedSet REVENUE = list("revenue", "Revenue codes", 300);
    public static final PublishedSet CONDITION = list("condition", "Condition codes", 50);
    public static final PublishedSet OCCURRENCE = list("occurrence", "Occurrence codes", 30);
    public static final PublishedSet OCCURRENCE_SPAN =
            list("occurrence-span", "Occurrence span codes", 10);
    public static final PublishedSet VALUE = list("value-code", "Value codes", 30);
    public static final PublishedSet DISCHARGE =
            list("discharge-status", "Patient discharge status codes", 15);
    public static final PublishedSet ORIGIN = list("point-of-origin", "Points of origin", 5);
    public static final PublishedSet ADMISSION = list("admission-type", "Admission types", 4);
    public static final PublishedSet MODIFIER = list("modifier", "Modifiers", 100);
    public static final PublishedSet MODIFIER_USE =
            list("modifier-use", "How modifiers are used", 50);
    public static final PublishedSet CPT = list("cpt", "CPT", 5_000);

    /** The same services in words for patients. */
    public static final PublishedSet CPT_CONSUMER =
            list("cpt-consumer", "CPT in words for patients", 5_000);

    public static final PublishedSet TAXONOMY =
            list(
                    "taxonomy",
                    "Provider taxonomy",
                    500,
                    Column.text("classification"),
                    Column.text("specialization"),
                    Column.text("section"));

    /** Columns of {@link #SPECIALTY}, whose key is the taxonomy code. */
    public static final int SPECIALTY_CODE = 1;

    public static final int SPECIALTY_TITLE = 2;
    public static final int TAXONOMY_TITLE = 3;

    /** Which Medicare specialty a taxonomy code belongs to; several rows where to several. */
    public static final PublishedSet SPECIALTY =
            PublishedSet.of(
                            "medicare-specialty",
                            "Medicare specialties by taxonomy",
                            300,
                            Column.code("taxonomy").asKey(),
                            Column.code("specialty").asKey(),
                            Column.text("title"),
                            Column.text("taxonomy_title"))
                    .withHistory();

    /** Columns of {@link #POVERTY}, whose keys are the area (US, AK, HI) and the first day. */
    public static final int FIRST_PERSON_CENTS = 2;

    public static final int FURTHER_PERSON_CENTS = 3;

    public static final PublishedSet POVERTY =
            PublishedSet.of(
                            "poverty",
                            "HHS poverty guidelines",
                            3,
                            Column.code("area").asKey(),
                            Column.day("from").asKey(),
                            Column.decimal("first_person", 2),
                            Column.decimal("further_person", 2))
                    .withHistory();

    /** What a code of a list looks like, so that a row of something else is noticed. */
    private static final Map<PublishedSet, Pattern> SHAPES =
            Map.ofEntries(
                    shape(CARC, "[1-9]\\d{0,2}|[A-Z]{1,2}\\d{1,2}"),
                    shape(RARC, "(M|MA|N)\\d{1,4}"),
                    shape(GROUP_CODE, "[A-Z]{2}"),
                    shape(PLB, "[0-9A-Z]{2}"),
                    shape(STATUS_CATEGORY, "[A-Z][0-9A-Z]{1,4}"),
                    shape(STATUS, "\\d{1,4}"),
                    shape(PLACE, "\\d{2}"),
                    shape(BILL_TYPE, "[1-9][0-9A-Z]{2}"),
                    shape(REVENUE, "\\d{4}"),
                    shape(CONDITION, "[0-9A-Z]{2}"),
                    shape(OCCURRENCE, "[0-9A-Z]{2}"),
                    shape(OCCURRENCE_SPAN, "[0-9A-Z]{2}"),
                    shape(VALUE, "[0-9A-Z]{2}"),
                    shape(DISCHARGE, "\\d{2}"),
                    shape(ORIGIN, "[0-9A-Z]"),
                    shape(ADMISSION, "\\d"),
                    shape(MODIFIER, "[0-9A-Z]{2}"),
                    shape(MODIFIER_USE, "[0-9A-Z]{1,2}"),
                    shape(CPT, "\\d{4}[0-9A-Z]"),
                    shape(CPT_CONSUMER, "\\d{4}[0-9A-Z]"),
                    shape(TAXONOMY, "[0-9A-Z]{9}X"));

    private ListSets() {}

    private static Map.Entry<PublishedSet, Pattern> shape(PublishedSet set, String form) {
        return Map.entry(set, Pattern.compile(form));
    }

    private static PublishedSet list(String id, String title, int rowsLeast, Column... more) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.code("code").asKey());
        columns.add(Column.day("from").asKey());
        columns.add(Column.text("title"));
        columns.add(Column.day("to"));
        columns.add(Column.text("notes"));
        columns.add(Column.text("group"));
        columns.add(Column.number("usable"));
        columns.addAll(List.of(more));
        return new PublishedSet(id, title, true, rowsLeast, columns);
    }

    /** The form of a list's codes. */
    static Pattern shape(PublishedSet set) {
        Pattern shape = SHAPES.get(set);
        if (shape == null) {
            throw new IllegalArgumentException(set.id() + " is no list of codes");
        }
        return shape;
    }

    /** All of them. */
    public static List<PublishedSet> list() {
        List<PublishedSet> sets = new ArrayList<>(SHAPES.keySet());
        sets.addAll(List.of(SPECIALTY, POVERTY));
        sets.addAll(CoverageSets.list());
        sets.sort(Comparator.comparing(PublishedSet::id));
        return List.copyOf(sets);
    }
}
