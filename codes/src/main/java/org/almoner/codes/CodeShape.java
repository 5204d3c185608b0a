package org.almoner.codes;

import java.util.regex.Pattern;

/** What a code of each set looks like, so that a slip of the keyboard is caught at loading. */
final class CodeShape {
    private static final Pattern ICD10CM = Pattern.compile("[A-Z][0-9A-Z]{2}[0-9A-Z]{0,4}");
    private static final Pattern HCPCS = Pattern.compile("[A-V][0-9]{4}");
    private static final Pattern CPT = Pattern.compile("[0-9]{4}[0-9FTUM]");
    private static final Pattern TWO_CHARACTERS = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern TWO_DIGITS = Pattern.compile("[0-9]{2}");
    private static final Pattern CARC = Pattern.compile("[0-9]{1,3}|[A-Z]{1,2}[0-9]{1,2}");
    private static final Pattern RARC = Pattern.compile("(MA|[MN])[0-9]{1,3}");

    private CodeShape() {}

    static boolean fits(CodeSystem system, String code) {
        Pattern pattern =
                switch (system) {
                    case ICD10CM -> ICD10CM;
                    case HCPCS -> HCPCS;
                    case CPT -> CPT;
                    case MODIFIER -> TWO_CHARACTERS;
                    case PLACE_OF_SERVICE -> TWO_DIGITS;
                    case CARC -> CARC;
                    case RARC -> RARC;
                };
        return pattern.matcher(code).matches();
    }
}
