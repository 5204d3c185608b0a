package org.almoner.codes.fees;

import org.almoner.codes.store.Column;
import org.almoner.codes.store.PublishedSet;

import java.util.List;

/** The sets by which Medicare pays outpatient hospitals and ambulatory surgical centers. */
public final class FacilitySets {

    /** Addendum A: the ambulatory payment classifications. */
    public static final PublishedSet OPPS_GROUPS =
            PublishedSet.of(
                    "opps-groups",
                    "OPPS addendum A, payment classifications",
                    400,
                    Column.code("apc").asKey(),
                    Column.text("title"),
                    Column.text("status"),
                    Column.decimal("weight", 4),
                    Column.decimal("rate", 3),
                    Column.decimal("copayment", 3),
                    Column.decimal("copayment_least", 3),
                    Column.decimal("coinsurance", 3),
                    Column.decimal("copayment_adjusted", 3),
                    Column.text("pass_through_ends"),
                    Column.text("note"));

    /** Addendum B: what each code is paid. */
    public static final PublishedSet OPPS_CODES =
            PublishedSet.of(
                    "opps-codes",
                    "OPPS addendum B, codes",
                    10_000,
                    Column.code("code").asKey(),
                    Column.text("title"),
                    Column.text("comment"),
                    Column.text("status"),
                    Column.text("apc"),
                    Column.decimal("weight", 4),
                    Column.decimal("rate", 3),
                    Column.decimal("copayment", 3),
                    Column.decimal("copayment_least", 3),
                    Column.decimal("coinsurance", 3),
                    Column.decimal("copayment_adjusted", 3),
                    Column.text("pass_through_ends"),
                    Column.text("note"));

    /** Addendum C: codes by their classification; a row without a code is the classification. */
    public static final PublishedSet OPPS_CODES_BY_GROUP =
            PublishedSet.of(
                    "opps-codes-by-group",
                    "OPPS addendum C, codes by classification",
                    4_000,
                    Column.code("apc").asKey(),
                    Column.code("code").asKey(),
                    Column.text("group_title"),
                    Column.text("title"),
                    Column.text("status"),
                    Column.decimal("weight", 4),
                    Column.decimal("rate", 3));

    /** Addendum D1: what a status indicator means. */
    public static final PublishedSet OPPS_STATUS =
            PublishedSet.of(
                    "opps-status",
                    "OPPS addendum D1, status indicators",
                    15,
                    Column.code("status").asKey(),
                    Column.text("item"),
                    Column.text("payment"));

    /** Addendum D2: what a comment indicator means. */
    public static final PublishedSet OPPS_COMMENTS =
            PublishedSet.of(
                    "opps-comments",
                    "OPPS addendum D2, comment indicators",
                    2,
                    Column.code("comment").asKey(),
                    Column.text("meaning"));

    /** Addendum E: procedures paid only for inpatients. */
    public static final PublishedSet INPATIENT_ONLY =
            PublishedSet.of(
                    "opps-inpatient-only",
                    "OPPS addendum E, inpatient only",
                    500,
                    Column.code("code").asKey(),
                    Column.text("title"),
                    Column.text("comment"),
                    Column.text("status"));

    /** Addendum J: combinations that are paid one classification higher. */
    public static final PublishedSet OPPS_COMPLEXITY =
            PublishedSet.of(
                    "opps-complexity",
                    "OPPS addendum J, complexity adjustments",
                    100,
                    Column.code("primary").asKey(),
                    Column.code("secondary").asKey(),
                    Column.text("primary_status"),
                    Column.text("primary_apc"),
                    Column.text("secondary_status"),
                    Column.text("secondary_apc"),
                    Column.text("adjusted"),
                    Column.text("adjusted_apc"));

    /** Addendum L: what hospitals near commuters get more. */
    public static final PublishedSet OPPS_OUT_MIGRATION =
            PublishedSet.of(
                    "opps-out-migration",
                    "OPPS addendum L, out-migration adjustment",
                    100,
                    Column.code("provider").asKey(),
                    Column.text("area"),
                    Column.text("reclassified"),
                    Column.decimal("adjustment", 4),
                    Column.text("county"),
                    Column.text("fips"));

    /** Addendum P: procedures that are mostly the price of a device. */
    public static final PublishedSet OPPS_DEVICES =
            PublishedSet.of(
                    "opps-devices",
                    "OPPS addendum P, device-intensive procedures",
                    200,
                    Column.code("code").asKey(),
                    Column.text("title"),
                    Column.text("status"),
                    Column.text("apc"),
                    Column.decimal("apc_offset", 2),
                    Column.decimal("rate", 2),
                    Column.decimal("offset", 2),
                    Column.decimal("offset_amount", 2));

    public static final PublishedSet ASC_PROCEDURES =
            asc("asc-procedures", "ASC addendum AA, surgical procedures");

    public static final PublishedSet ASC_ANCILLARY =
            asc("asc-ancillary", "ASC addendum BB, ancillary services");

    public static final PublishedSet ASC_EXCLUDED =
            PublishedSet.of(
                    "asc-excluded",
                    "ASC addendum EE, excluded procedures",
                    500,
                    Column.code("code").asKey(),
                    Column.text("title"));

    public static final PublishedSet ASC_DEVICES =
            PublishedSet.of(
                    "asc-devices",
                    "ASC addendum FF, device offsets",
                    1_000,
                    Column.code("code").asKey(),
                    Column.text("title"),
                    Column.text("indicator"),
                    Column.text("apc"),
                    Column.decimal("apc_offset", 2),
                    Column.decimal("rate", 2),
                    Column.decimal("offset", 2),
                    Column.decimal("offset_amount", 2));

    /** By core-based statistical area, or by two digits the rest of a state. */
    public static final PublishedSet ASC_WAGES =
            PublishedSet.of(
                    "asc-wages",
                    "ASC wage indices",
                    200,
                    Column.code("area").asKey(),
                    Column.text("name"),
                    Column.decimal("index", 4));

    public static final PublishedSet DRG =
            PublishedSet.of(
                    "ms-drg", "MS-DRG", 500, Column.code("drg").asKey(), Column.text("title"));

    private FacilitySets() {}

    private static PublishedSet asc(String id, String title) {
        return PublishedSet.of(
                id,
                title,
                1_000,
                Column.code("code").asKey(),
                Column.text("title"),
                Column.text("discounted"),
                Column.text("indicator"),
                Column.decimal("weight", 4),
                Column.decimal("rate", 2),
                Column.text("copayment"));
    }

    public static List<PublishedSet> list() {
        return List.of(
                OPPS_GROUPS,
                OPPS_CODES,
                OPPS_CODES_BY_GROUP,
                OPPS_STATUS,
                OPPS_COMMENTS,
                INPATIENT_ONLY,
                OPPS_COMPLEXITY,
                OPPS_OUT_MIGRATION,
                OPPS_DEVICES,
                ASC_PROCEDURES,
                ASC_ANCILLARY,
                ASC_EXCLUDED,
                ASC_DEVICES,
                ASC_WAGES,
                DRG);
    }
}
