package org.almoner.codes.fees;

import org.almoner.codes.load.Format;
import org.almoner.codes.load.Head;
import org.almoner.codes.load.LineFormat;
import org.almoner.codes.load.SheetFormat;
import org.almoner.codes.store.PublishedSet;

import java.util.ArrayList;
import java.util.List;

/** The layouts in which the fee schedules of practitioners, suppliers and drugs are published. */
public final class FeeFormats {

    private static final String CODE = "[A-Z0-9]{5}";

    private FeeFormats() {}

    public static List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        formats.add(relativeValueLines());
        formats.add(relativeValueSheet(false));
        formats.add(relativeValueSheet(true));
        formats.add(
                LineFormat.of(FeeSets.GPCI, "GPCI", "gpci", "\\d{5}")
                        .place("place", 1, 5, 25, 26)
                        .full("state", 17, 18)
                        .full("name", 30, 99)
                        .full("work", 118, 126)
                        .full("expense", 130, 138)
                        .full("malpractice", 142, 150)
                        .footnotes("\\D.*"));
        formats.add(
                SheetFormat.of(FeeSets.GPCI, "GPCI")
                        .place("place", "*Contractor*", "Locality Number")
                        .full("state", "State")
                        .full("name", "Locality Name")
                        .full("work", "*PW GPCI*")
                        .full("expense", "*PE GPCI*")
                        .full("malpractice", "*MP GPCI*"));
        formats.add(
                LineFormat.of(
                                FeeSets.ANESTHESIA_FACTORS,
                                "Anesthesia conversion factors",
                                "^anes",
                                "\\d{5} +\\d\\d ")
                        .place("place", 1, 5, 13, 14)
                        .full("name", 19, 73)
                        .implied("factor", 74, 77));
        formats.add(
                SheetFormat.of(FeeSets.ANESTHESIA_FACTORS, "Anesthesia conversion factors")
                        .place("place", "Contractor", "Locality")
                        .full("name", "Locality Name")
                        .full("factor", "*Anes*"));
        formats.add(
                SheetFormat.of(FeeSets.ANESTHESIA_UNITS, "Anesthesia base units")
                        .only(head -> head.name().contains("base") && head.name().contains("anes"))
                        .full("code", "CODE")
                        .full("units", "20*", "*BASE*")
                        .passingOver(String::isEmpty));
        formats.add(
                LineFormat.of(
                                FeeSets.OPPS_CAP,
                                "OPPSCAP",
                                "oppscap",
                                CODE + "[A-Z0-9 ]{2} [A-Z] \\d{5}")
                        .full("code", 1, 5)
                        .field("modifier", 6, 7)
                        .full("status", 9, 9)
                        .place("place", 11, 15, 18, 19)
                        .full("facility", 20, 28)
                        .full("office", 29, 38)
                        .width(38));
        formats.add(
                SheetFormat.of(FeeSets.OPPS_CAP, "OPPSCAP")
                        .full("code", "HCPCS")
                        .column("modifier", "MOD")
                        .full("status", "PROCSTAT")
                        .place("place", "CARRIER", "LOCALITY")
                        .full("facility", "FACILITY PRICE")
                        .full("office", "NON-FACILTY PRICE", "NON-FACILITY PRICE"));
        formats.add(
                LineFormat.of(FeeSets.COUNTIES, "Locality and county", "locco", " *\\d{5} +\\d\\d ")
                        .place("place", 1, 9, 17, 18)
                        .carried("state", 23, 42)
                        .full("name", 46, 140)
                        .full("counties", 144, 400)
                        .footnotes("\\*.*"));
        formats.add(
                SheetFormat.of(FeeSets.COUNTIES, "Locality and county")
                        .place("place", "*Contractor", "Locality Number")
                        .carried("state", "State")
                        .full("name", "Fee Schedule Area")
                        .full("counties", "Counties"));
        formats.add(new AmountFile());
        formats.add(new ZipShard());
        formats.add(localities("zip5", "[A-Z]{2}\\d{12}").width(14));
        formats.add(
                localities("zip9", "[A-Z]{2}\\d{12}.{7}\\d{4}").full("plus4", 22, 25).width(25));
        formats.add(laboratory());
        drugs(formats);
        formats.add(dmepos());
        formats.add(
                SheetFormat.of(FeeSets.DMEPOS_RURAL, "DMEPOS rural ZIP codes")
                        .padded("zip", 5, "DMEPOS RURAL ZIP CODE")
                        .full("state", "STATE")
                        .column("quarter", "YEAR/QTR")
                        .maybe("location", "LOCATION"));
        return formats;
    }

    /**
     * ZIP codes and their localities, in two files: five digits, and nine where five are not
     * enough.
     */
    private static LineFormat localities(String file, String row) {
        return LineFormat.of(FeeSets.ZIP_LOCALITIES, "ZIP to carrier and locality", file + "_", row)
                .field("state", 1, 2)
                .full("zip", 3, 7)
                .place("place", 8, 12, 13, 14)
                .field("rural", 15, 15)
                .inParts();
    }

    private static SheetFormat laboratory() {
        return SheetFormat.of(FeeSets.LABORATORY, "clinical laboratory fee schedule")
                .full("code", "HCPCS")
                .column("modifier", "MOD")
                .column("from", "EFF_DATE")
                .column("indicator", "INDICATOR")
                .full("rate", "RATE")
                .column("title", "SHORTDESC");
    }

    private static void drugs(List<Format> formats) {
        formats.add(
                SheetFormat.of(FeeSets.DRUGS, "ASP drug pricing")
                        .full("code", "HCPCS Code")
                        .full("title", "Short Description")
                        .full("dosage", "HCPCS Code Dosage")
                        .column("limit", "Payment Limit")
                        .maybe("coinsurance", "Co-insurance Percentage")
                        .column("vaccine_awp", "Vaccine AWP%")
                        .column("vaccine_limit", "Vaccine Limit")
                        .column("blood_awp", "Blood AWP%")
                        .column("blood_limit", "Blood limit")
                        .column("clotting_factor", "Clotting Factor")
                        .column("note", "Notes"));
        formats.add(new DrugProductSheet());
        formats.add(new UnlistedDrugSheet());
    }

    private static LineFormat relativeValueLines() {
        return LineFormat.of(
                        FeeSets.RELATIVE_VALUES,
                        "PPRRVU",
                        "pprrvu",
                        CODE + "[A-Z0-9 ]{2}.{50}[A-Z][ +]")
                .sets(FeeFormats::relativeValueSet)
                .full("code", 1, 5)
                .field("modifier", 6, 7)
                .field("title", 8, 57)
                .full("status", 58, 58)
                .full("work", 60, 65)
                .full("office_expense", 67, 72)
                .field("office_na", 73, 74)
                .full("facility_expense", 76, 81)
                .field("facility_na", 82, 83)
                .full("malpractice", 85, 89)
                .full("office_total", 91, 96)
                .full("facility_total", 97, 102)
                .full("pctc", 103, 103)
                .full("global", 104, 106)
                .full("preoperative", 107, 109)
                .full("intraoperative", 110, 112)
                .full("postoperative", 113, 115)
                .full("multiple", 116, 116)
                .full("bilateral", 117, 117)
                .full("assistant", 118, 118)
                .full("cosurgeon", 119, 119)
                .full("team", 120, 120)
                .field("endoscopic_base", 128, 132)
                .full("factor", 133, 140)
                .field("supervision", 142, 143)
                .field("calculation", 144, 144)
                .field("imaging_family", 146, 147)
                .full("opps_office_expense", 152, 157)
                .full("opps_facility_expense", 159, 164)
                .full("opps_malpractice", 166, 171)
                .width(169)
                .sum("office_total", "work", "office_expense", "malpractice")
                .sum("facility_total", "work", "facility_expense", "malpractice");
    }

    private static SheetFormat relativeValueSheet(boolean qualifying) {
        return SheetFormat.of(
                        qualifying ? FeeSets.RELATIVE_VALUES_QUALIFYING : FeeSets.RELATIVE_VALUES,
                        "PPRRVU")
                .only(head ->
                        head.name().contains("pprrvu") && qualifying == isQualifying(head.name()))
                .rowsOfNames(5)
                .full("code", "HCPCS")
                .column("modifier", "MOD")
                .column("title", "DESCRIPTION")
                .full("status", "STATUS CODE")
                .full("work", "WORK RVU")
                .full("office_expense", "NON-FAC PE RVU")
                .column("office_na", "NON-FAC NA INDICATOR")
                .full("facility_expense", "FACILITY PE RVU")
                .column("facility_na", "FACILITY NA INDICATOR")
                .full("malpractice", "MP RVU")
                .full("office_total", "NON-FACILITY TOTAL")
                .full("facility_total", "FACILITY TOTAL")
                .full("pctc", "PCTC IND")
                .full("global", "GLOB DAYS")
                .full("preoperative", "PRE OP")
                .full("intraoperative", "INTRA OP")
                .full("postoperative", "POST OP")
                .full("multiple", "MULT PROC")
                .full("bilateral", "BILAT SURG")
                .full("assistant", "ASST SURG")
                .full("cosurgeon", "CO- SURG")
                .full("team", "TEAM SURG")
                .column("endoscopic_base", "ENDO BASE")
                .full("factor", "CONV FACTOR")
                .column("supervision", "PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES")
                .column("calculation", "CALCULATION FLAG")
                .column("imaging_family", "DIAGNOSTIC IMAGING FAMILY INDICATOR")
                .full("opps_office_expense", "NON-FACILITY PE USED FOR OPPS PAYMENT AMOUNT")
                .full("opps_facility_expense", "FACILITY PE USED FOR OPPS PAYMENT AMOUNT")
                .full("opps_malpractice", "MP USED FOR OPPS PAYMENT AMOUNT")
                .sum("office_total", "work", "office_expense", "malpractice")
                .sum("facility_total", "work", "facility_expense", "malpractice");
    }

    /**
     * From 2026 on there are two files with two conversion factors; their names tell them apart.
     */
    static PublishedSet relativeValueSet(Head head) {
        return isQualifying(head.name())
                ? FeeSets.RELATIVE_VALUES_QUALIFYING
                : FeeSets.RELATIVE_VALUES;
    }

    private static boolean isQualifying(String name) {
        return name.contains("qp") && !name.replaceAll("[^a-z]", "").contains("nonqp");
    }

    private static SheetFormat dmepos() {
        SheetFormat format =
                SheetFormat.of(FeeSets.DMEPOS, "DMEPOS fee schedule")
                        .full("code", "HCPCS")
                        .column("modifier", "Mod")
                        .column("modifier_2", "Mod2")
                        .full("jurisdiction", "JURIS")
                        .full("category", "CATG")
                        .full("ceiling", "Ceiling")
                        .full("floor", "Floor")
                        .column("title", "Description");
        for (String state : FeeSets.DMEPOS_STATES) {
            format.maybe(state, state + " (NR)").maybe(state + "_rural", state + " (R)");
        }
        return format;
    }
}
