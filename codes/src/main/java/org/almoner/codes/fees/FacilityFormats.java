package org.almoner.codes.fees;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.load.SheetFormat;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The layouts in which the payment systems of facilities are published. */
public final class FacilityFormats {

    private static final Pattern YEAR = Pattern.compile("CY ?(20\\d\\d)");

    private FacilityFormats() {}

    /**
     * The files of a final rule (NFRM) are named after the day it was published, and hold for the
     * year in their titles.
     */
    static String yearOfFinalRule(Head head) {
        Matcher year = YEAR.matcher(head.text());
        return head.name().contains("nfrm") && year.find() ? year.group(1) : "";
    }

    private static SheetFormat opps(PublishedSet set, String title) {
        return SheetFormat.of(set, title).releaseBy(FacilityFormats::yearOfFinalRule);
    }

    public static List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        formats.add(
                opps(FacilitySets.OPPS_CODES_BY_GROUP, "OPPS addendum C")
                        .full("apc", "APC")
                        .column("code", "HCPCS")
                        .column("group_title", "Group Title")
                        .column("title", "Short Descriptor")
                        .column("status", "SI")
                        .column("weight", "Relative Weight")
                        .column("rate", "Payment Rate"));
        formats.add(
                opps(FacilitySets.OPPS_GROUPS, "OPPS addendum A")
                        .full("apc", "APC")
                        .full("title", "Group Title")
                        .full("status", "SI")
                        .column("weight", "Relative Weight")
                        .column("rate", "Payment Rate")
                        .column("copayment", "National Unadjusted Copayment")
                        .column("copayment_least", "Minimum Unadjusted Copayment")
                        .maybe("coinsurance", "*Coinsurance percentage*")
                        .maybe("copayment_adjusted", "Adjusted Beneficiary Copayment")
                        .maybe("pass_through_ends", "*Pass-Through Expiration*")
                        .maybe("note", "Note*"));
        formats.add(
                opps(FacilitySets.OPPS_CODES, "OPPS addendum B")
                        .full("code", "HCPCS Code")
                        .column("title", "Short Descriptor")
                        .column("comment", "CI")
                        .column("status", "SI")
                        .column("apc", "APC")
                        .column("weight", "Relative Weight")
                        .column("rate", "Payment Rate")
                        .column("copayment", "National Unadjusted Copayment")
                        .column("copayment_least", "Minimum Unadjusted Copayment")
                        .maybe("coinsurance", "*Coinsurance percentage*")
                        .maybe("copayment_adjusted", "Adjusted Beneficiary Copayment")
                        .maybe("pass_through_ends", "*Pass-Through Expiration*")
                        .maybe("note", "Note*"));
        formats.add(new StatusSheet());
        formats.add(
                opps(FacilitySets.OPPS_COMMENTS, "OPPS addendum D2")
                        .full("comment", "Comment Indicator")
                        .full("meaning", "Descriptor"));
        formats.add(
                opps(FacilitySets.OPPS_COMPLEXITY, "OPPS addendum J")
                        .full("primary", "Primary HCPCS Code")
                        .full("secondary", "Secondary J1 or Add-on HCPCS Code")
                        .column("primary_status", "Primary SI")
                        .column("primary_apc", "Primary APC Assignment")
                        .column("secondary_status", "Secondary SI")
                        .column("secondary_apc", "Secondary APC Assignment")
                        .full("adjusted", "Complexity Adjusted HCPCS Assignment")
                        .full("adjusted_apc", "Complexity Adjusted APC Assignment"));
        formats.add(
                opps(FacilitySets.OPPS_OUT_MIGRATION, "OPPS addendum L")
                        .full("provider", "CCN")
                        .full("area", "Geographic CBSA")
                        .column("reclassified", "Reclassification*")
                        .full("adjustment", "Out-Migration Adjustment")
                        .column("county", "County Name")
                        .column("fips", "FIPS County Code"));
        formats.add(
                opps(FacilitySets.OPPS_DEVICES, "OPPS addendum P")
                        .full("code", "HCPCS")
                        .full("title", "Short Descriptor")
                        .full("status", "SI")
                        .full("apc", "APC")
                        .column("apc_offset", "APC Device Offset Percentage")
                        .column("rate", "*APC Payment Rate")
                        .column("offset", "Device Offset Percentage")
                        .column("offset_amount", "Device Offset Amount"));
        formats.add(
                opps(FacilitySets.INPATIENT_ONLY, "OPPS addendum E")
                        .only(head -> head.hasColumns("Paid Only as Inpatient"))
                        .full("code", "HCPCS Code")
                        .column("title", "Short Descriptor")
                        .column("comment", "CI")
                        .full("status", "SI"));
        asc(formats);
        formats.add(
                SheetFormat.of(FacilitySets.DRG, "MS-DRG titles")
                        .only(head -> head.name().contains("drg"))
                        .begins(YearBegins.OCTOBER)
                        .full("drg", "drg", "MS-DRG")
                        .full("title", "title", "MS-DRG Title"));
        return formats;
    }

    private static void asc(List<Format> formats) {
        formats.add(
                asc(FacilitySets.ASC_PROCEDURES, "ASC addendum AA")
                        .full("discounted", "Subject to Multiple Procedure Discounting"));
        formats.add(
                SheetFormat.of(FacilitySets.ASC_DEVICES, "ASC addendum FF")
                        .full("code", "HCPCS Code")
                        .column("title", "Short Descriptor")
                        .column("indicator", "*Payment Indicator")
                        .column("apc", "*APC")
                        .column("apc_offset", "*APC Device Offset Percentage")
                        .column("rate", "*OPPS Payment Rate")
                        .column("offset", "~.*\\d{4}deviceoffsetpercentage")
                        .column("offset_amount", "*Device Offset Amount*"));
        formats.add(
                asc(FacilitySets.ASC_ANCILLARY, "ASC addendum BB")
                        .only(head ->
                                head.hasColumns("Pass-Through Expiration", "Payment Indicator"))
                        .maybe("copayment", "*Adjusted Copayment*"));
        formats.add(
                SheetFormat.of(FacilitySets.ASC_EXCLUDED, "ASC addendum EE")
                        .only(head -> head.hasColumns("Excluded from Payment in ASC"))
                        .full("code", "HCPCS Code")
                        .column("title", "Short Descriptor"));
        formats.add(
                SheetFormat.of(FacilitySets.ASC_WAGES, "ASC wage indices")
                        .full("area", "CBSA")
                        .full("name", "CBSA Name")
                        .full("index", "WI*", "Wage Index*"));
    }

    private static SheetFormat asc(PublishedSet set, String title) {
        return SheetFormat.of(set, title)
                .full("code", "HCPCS Code")
                .column("title", "Short Descriptor")
                .full("indicator", "*Payment Indicator")
                .column("weight", "*Payment Weight")
                .column("rate", "*Payment Rate");
    }
}
