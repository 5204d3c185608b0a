package org.almoner.codes.fees;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.List;

/** The sets by which Medicare pays practitioners, suppliers and drugs. */
public final class FeeSets {

    /** Relative values and payment indicators, one row for each code and component. */
    public static final PublishedSet RELATIVE_VALUES =
            relativeValues("pprrvu", "Physician fee schedule, relative values");

    /**
     * The same with the conversion factor of those who qualify by an alternative model (2026 on).
     */
    public static final PublishedSet RELATIVE_VALUES_QUALIFYING =
            relativeValues("pprrvu-qp", "Physician fee schedule, relative values, qualifying");

    /** A place is a contractor and its locality: 1011200. */
    public static final PublishedSet GPCI =
            PublishedSet.of(
                    "gpci",
                    "Geographic practice cost indices",
                    80,
                    Column.code("place").asKey(),
                    Column.text("state"),
                    Column.text("name"),
                    Column.decimal("work", 3),
                    Column.decimal("expense", 3),
                    Column.decimal("malpractice", 3));

    public static final PublishedSet ANESTHESIA_FACTORS =
            PublishedSet.of(
                    "anesthesia-factors",
                    "Anesthesia conversion factors",
                    80,
                    Column.code("place").asKey(),
                    Column.text("name"),
                    Column.decimal("factor", 2));

    public static final PublishedSet ANESTHESIA_UNITS =
            PublishedSet.of(
                    "anesthesia-units",
                    "Anesthesia base units",
                    200,
                    Column.code("code").asKey(),
                    Column.number("units"));

    public static final PublishedSet OPPS_CAP =
            PublishedSet.of(
                    "opps-cap",
                    "Imaging amounts under the OPPS cap",
                    5_000,
                    Column.code("code").asKey(),
                    Column.code("place").asKey(),
                    Column.code("modifier").asKey(),
                    Column.text("status"),
                    Column.decimal("facility", 2),
                    Column.decimal("office", 2));

    public static final PublishedSet COUNTIES =
            PublishedSet.of(
                    "locality-counties",
                    "Counties of the localities",
                    60,
                    Column.code("place").asKey(),
                    Column.text("state"),
                    Column.text("name"),
                    Column.text("counties"));

    /** The amounts that Medicare worked out for every place, PFALL and PFREV. */
    public static final PublishedSet AMOUNTS =
            PublishedSet.of(
                    "pf-amounts",
                    "Physician fee schedule, payment amounts",
                    500,
                    Column.code("code").asKey(),
                    Column.code("place").asKey(),
                    Column.code("modifier").asKey(),
                    Column.decimal("office", 2),
                    Column.decimal("facility", 2),
                    Column.text("pctc"),
                    Column.text("status"),
                    Column.text("multiple"),
                    Column.decimal("therapy_office", 2),
                    Column.decimal("therapy_institution", 2),
                    Column.text("opps_cap"),
                    Column.decimal("opps_office", 2),
                    Column.decimal("opps_facility", 2));

    public static final PublishedSet ZIP_LOCALITIES =
            PublishedSet.of(
                            "zip-localities",
                            "ZIP codes and their localities",
                            20_000,
                            Column.code("zip").asKey(),
                            Column.code("plus4").asKey(),
                            Column.day("from"),
                            Column.day("to"),
                            Column.code("place"),
                            Column.text("state"),
                            Column.text("rural"))
                    .withHistory();

    public static final PublishedSet DRUGS =
            PublishedSet.of(
                    "asp",
                    "Drug payment limits (ASP)",
                    500,
                    Column.code("code").asKey(),
                    Column.text("title"),
                    Column.text("dosage"),
                    Column.decimal("limit", 3),
                    Column.decimal("coinsurance", 3),
                    Column.decimal("vaccine_awp", 3),
                    Column.decimal("vaccine_limit", 3),
                    Column.decimal("blood_awp", 3),
                    Column.decimal("blood_limit", 3),
                    Column.text("clotting_factor"),
                    Column.text("note"));

    public static final PublishedSet LABORATORY =
            PublishedSet.of(
                    "clfs",
                    "Clinical laboratory fees (CLFS)",
                    1_000,
                    Column.code("code").asKey(),
                    Column.code("modifier").asKey(),
                    Column.day("from"),
                    Column.text("indicator"),
                    Column.decimal("rate", 2),
                    Column.text("title"));

    public static final PublishedSet DRUG_PRODUCTS =
            PublishedSet.of(
                    "asp-ndc",
                    "Drug products (NDC) of HCPCS codes",
                    4_000,
                    Column.code("code").asKey(),
                    Column.text("title"),
                    Column.text("labeler"),
                    Column.text("ndc"),
                    Column.text("product"),
                    Column.text("dosage"),
                    Column.decimal("package_size", 4),
                    Column.decimal("package_quantity", 4),
                    Column.decimal("bill_units", 4),
                    Column.decimal("bill_units_package", 4));

    /** Which code a product is billed with; by its eleven digits. */
    public static final PublishedSet PRODUCTS =
            PublishedSet.of(
                    "ndc-asp",
                    "HCPCS codes of drug products (NDC)",
                    4_000,
                    Column.code("ndc").asKey(),
                    Column.code("code").asKey(),
                    Column.decimal("bill_units_package", 4));

    /** Drugs without a code of their own; the key is the name in capitals and digits. */
    public static final PublishedSet UNLISTED_DRUGS =
            PublishedSet.of(
                    "asp-noc",
                    "Drug payment limits, not otherwise classified",
                    1,
                    Column.code("key").asKey(),
                    Column.text("name"),
                    Column.text("dosage"),
                    Column.decimal("limit", 3),
                    Column.text("note"));

    public static final PublishedSet UNLISTED_DRUG_PRODUCTS =
            PublishedSet.of(
                    "asp-noc-ndc",
                    "Drug products (NDC), not otherwise classified",
                    1,
                    Column.code("key").asKey(),
                    Column.text("name"),
                    Column.text("labeler"),
                    Column.text("ndc"),
                    Column.text("product"),
                    Column.text("dosage"),
                    Column.decimal("package_size", 4),
                    Column.decimal("package_quantity", 4),
                    Column.decimal("bill_units", 4),
                    Column.decimal("bill_units_package", 4));

    /** States of the DMEPOS schedule, each with a column for non-rural and for rural places. */
    static final List<String> DMEPOS_STATES =
            List.of(
                    "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "IA", "ID", "IL",
                    "IN", "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC",
                    "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK", "OR", "PA", "RI", "SC",
                    "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY", "AK", "HI", "PR",
                    "VI");

    public static final PublishedSet DMEPOS = dmepos();

    public static final PublishedSet DMEPOS_RURAL =
            PublishedSet.of(
                    "dmepos-rural",
                    "DMEPOS rural ZIP codes",
                    5_000,
                    Column.code("zip").asKey(),
                    Column.text("state"),
                    Column.text("quarter"),
                    Column.text("location"));

    private FeeSets() {}

    private static PublishedSet relativeValues(String id, String title) {
        return PublishedSet.of(
                id,
                title,
                10_000,
                Column.code("code").asKey(),
                Column.code("modifier").asKey(),
                Column.text("title"),
                Column.text("status"),
                Column.decimal("work", 2),
                Column.decimal("office_expense", 2),
                Column.text("office_na"),
                Column.decimal("facility_expense", 2),
                Column.text("facility_na"),
                Column.decimal("malpractice", 2),
                Column.decimal("office_total", 2),
                Column.decimal("facility_total", 2),
                Column.text("pctc"),
                Column.text("global"),
                Column.decimal("preoperative", 2),
                Column.decimal("intraoperative", 2),
                Column.decimal("postoperative", 2),
                Column.text("multiple"),
                Column.text("bilateral"),
                Column.text("assistant"),
                Column.text("cosurgeon"),
                Column.text("team"),
                Column.code("endoscopic_base"),
                Column.decimal("factor", 4),
                Column.text("supervision"),
                Column.text("calculation"),
                Column.text("imaging_family"),
                Column.decimal("opps_office_expense", 2),
                Column.decimal("opps_facility_expense", 2),
                Column.decimal("opps_malpractice", 2));
    }

    private static PublishedSet dmepos() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.code("code").asKey());
        columns.add(Column.code("modifier").asKey());
        columns.add(Column.code("modifier_2").asKey());
        columns.add(Column.text("jurisdiction"));
        columns.add(Column.text("category"));
        columns.add(Column.decimal("ceiling", 2));
        columns.add(Column.decimal("floor", 2));
        columns.add(Column.text("title"));
        for (String state : DMEPOS_STATES) {
            columns.add(Column.decimal(state, 2));
            columns.add(Column.decimal(state + "_rural", 2));
        }
        return new PublishedSet("dmepos", "DMEPOS fee schedule", false, 1_000, columns);
    }

    public static List<PublishedSet> list() {
        return List.of(
                RELATIVE_VALUES,
                RELATIVE_VALUES_QUALIFYING,
                GPCI,
                ANESTHESIA_FACTORS,
                ANESTHESIA_UNITS,
                OPPS_CAP,
                COUNTIES,
                AMOUNTS,
                ZIP_LOCALITIES,
                LABORATORY,
                DRUGS,
                DRUG_PRODUCTS,
                PRODUCTS,
                UNLISTED_DRUGS,
                UNLISTED_DRUG_PRODUCTS,
                DMEPOS,
                DMEPOS_RURAL);
    }
}
