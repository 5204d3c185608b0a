package org.almoner.codes;

import org.almoner.codes.icd.IcdCode;

import java.util.regex.Pattern;

/** What a code of each set looks like, so that a slip of the keyboard is caught at loading. */
final class CodeShape {
    private static final Pattern HCPCS = Pattern.compile("[A-V][0-9]{4}");
    private static final Pattern CPT = Pattern.compile("[0-9]{4}[0-9FTUM]");
    private static final Pattern TWO_CHARACTERS = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
    private static final Pattern CARC = Pattern.compile("[0-9]{1,3}|[A-Z]{1,2}[0-9]{1,2}");
    private static final Pattern RARC = Pattern.compile("(MA|[MN])[0-9]{1,3}");
    private static final Pattern ICD10PCS = Pattern.compile("[0-9A-HJ-NP-Z]{7}");
    private static final Pattern REVENUE = Pattern.compile("[0-9]{4}");
    private static final Pattern TYPE_OF_BILL = Pattern.compile("[1-9][0-9A-Z]{2}");
    private static final Pattern TAXONOMY = Pattern.compile("[0-9A-Z]{9}X");
    private static final Pattern STATUS_CATEGORY = Pattern.compile("[A-Z][0-9A-Z]{1,4}");
    private static final Pattern ONE_CHARACTER = Pattern.compile("[0-9A-Z]");
    private static final Pattern UP_TO_FOUR_DIGITS = Pattern.compile("[0-9]{1,4}");

    private CodeShape() {}

    static boolean fits(CodeSystem system, String code) {
        Pattern pattern =
                switch (system) {
                    case ICD10CM -> IcdCode.CM;
                    case HCPCS -> HCPCS;
                    case CPT -> CPT;
                    case MODIFIER -> TWO_CHARACTERS;
                    case PLACE_OF_SERVICE -> TWO_DIGITS;
                    case CARC -> CARC;
                    case RARC -> RARC;
                    case ICD10PCS -> ICD10PCS;
                    case REVENUE -> REVENUE;
                    case TYPE_OF_BILL -> TYPE_OF_BILL;
                    case CONDITION, OCCURRENCE, OCCURRENCE_SPAN, VALUE -> TWO_CHARACTERS;
                    case ADJUSTMENT_GROUP, PROVIDER_ADJUSTMENT -> TWO_CHARACTERS;
                    case DISCHARGE_STATUS -> TWO_DIGITS;
                    case POINT_OF_ORIGIN, ADMISSION_TYPE -> ONE_CHARACTER;
                    case TAXONOMY -> TAXONOMY;
                    case CLAIM_STATUS_CATEGORY -> STATUS_CATEGORY;
                    case CLAIM_STATUS -> UP_TO_FOUR_DIGITS;
                };
        return pattern.matcher(code).matches();
    }
}
