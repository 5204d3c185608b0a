package org.almoner.claims.scrub.icd;

/**
 * What rules from the guidelines ask of a code, known by its first characters. A claim holds the
 * traits of all its diagnoses as one number, so that a rule sees at once that it has nothing to do.
 */
public enum Trait {
    HYPERTENSION("I10"),
    HYPERTENSIVE_HEART("I11"),
    HYPERTENSIVE_KIDNEY("I12"),
    HYPERTENSIVE_BOTH("I13"),
    HEART_FAILURE("I50"),
    /** Heart conditions that are presumed to come from hypertension, beside heart failure. */
    HEART_OTHER("I514", "I515", "I517", "I5189", "I519"),
    KIDNEY("N18"),
    DIABETES("E08-E13"),
    DIABETES_PLAIN("E089", "E099", "E109", "E119", "E139"),
    /** What the index lists "with" diabetes, and a code of its own says. */
    WITH_DIABETES("N18", "I739", "K3184", "G629", "G63", "L97", "E162"),
    GESTATIONAL_DIABETES("O244"),
    DIABETES_DRUG("Z794", "Z7984", "Z7985"),
    BODY_MASS("Z68"),
    WEIGHT(
            "E40-E46", "E640", "E65-E68", "E8882", "F50", "F982", "F983", "O21", "O25", "O260",
            "O261", "O9921", "O9984", "P05", "P92", "R11", "R62", "R63", "R64", "Z713", "Z724",
            "Z9884", "K95", "E34", "E23", "E28", "E03", "E05", "Z00", "Z01", "Z02"),
    SEVERE_SEPSIS("R652"),
    SYSTEMIC_INFECTION(
            "A021", "A20-A28", "A32", "A394", "A40-A42", "A427", "A548", "B007", "B349", "B377",
            "B38-B50", "B95-B97", "J95", "O03-O08", "O75", "O85", "O86", "O88", "P36", "T802",
            "T811", "T814", "T82-T85", "T880", "U07"),
    SEPSIS("A40", "A41"),
    LOCAL_INFECTION(
            "J12-J18", "J20", "J22", "J69", "N10", "N12", "N30", "N390", "L03", "K57", "K35", "K65",
            "K81", "K830", "M86", "I33", "G00", "E10621", "E11621"),
    ORGAN_FAILURE(
            "N17", "J960", "J962", "J80", "K720", "K7682", "K762", "D65", "D688", "D689", "D695",
            "D696", "G9340", "G9341", "G928", "G929", "R57", "R4182", "R400", "R401", "R402", "G62",
            "G72", "I50", "I21", "I5A", "E872", "R579", "R34", "I95", "R95", "N19", "K559"),
    HIV_DISEASE("B20"),
    HIV_OTHER("Z21", "R75"),
    COVID("U071"),
    COVID_EXPOSURE("Z20822", "Z1152"),
    RESPIRATORY_OF_COVID("J1282", "J208", "J22", "J40", "J80", "J960", "J988"),
    NEOPLASM("C00-D49"),
    ANTINEOPLASTIC("Z510", "Z511"),
    SCREENING("Z12"),
    ABNORMAL_EXAM("Z0001", "Z00121", "Z0101", "Z0111", "Z01411", "Z0131"),
    AFTERCARE("Z4789", "Z480", "Z488", "Z5189"),
    INJURY("S", "T07", "T14", "T15-T34"),
    FRACTURE("S02", "S12", "S22", "S32", "S42", "S52", "S62", "S72", "S82", "S92"),
    OSTEOPOROSIS("M81"),
    PLAIN_BURN("T20-T25"),
    DRUG("T36-T50"),
    SEVENTH("S", "T", "V", "W", "X", "Y", "M80", "M84"),
    EXTERNAL_CAUSE("V", "W", "X", "Y"),
    PLACE_OR_ACTIVITY("Y92", "Y93", "Y99"),
    OBSTETRIC("O"),
    ABORTIVE("O00-O08", "Z332"),
    WEEKS("Z3A"),
    OUTCOME("Z37"),
    NORMAL_DELIVERY("O80"),
    PERINATAL("P", "Z38"),
    BIRTH("Z38"),
    NEWBORN_EXAM("Z00110", "Z00111", "Z0012"),
    FIRST_ONLY(
            "Z00", "Z01", "Z02", "Z04", "Z332", "Z3181", "Z3183", "Z3184", "Z34", "Z39", "Z38",
            "Z40", "Z42", "Z510", "Z511", "Z52", "Z761", "Z762", "Z9912"),
    SOCIAL("Z55-Z65"),
    /** Said by the guidelines to stand behind another code, each with its own place there. */
    SECOND_ONLY("Z37", "Z3A", "Z68", "R2971-R2974", "R4021-R4024", "R651", "Z283"),
    NONSPECIFIC("Z029", "Z049", "Z139", "Z419", "Z529", "Z8659", "Z889", "Z920"),
    TRANSPLANT_STATUS("Z94"),
    TRANSPLANT_COMPLICATION("T86"),
    OPENING("Z43"),
    OPENING_STATUS("Z93"),
    INFARCTION("I21"),
    INFARCTION_AGAIN("I22"),
    STROKE("I63"),
    PRESSURE_ULCER("L89"),
    SYMPTOM("R"),
    ORGANISM("B95-B97"),
    /** Says less than its neighbours do, see {@link MoreSpecificBeside}. */
    LEAVES_OPEN(
            "N189", "I509", "I4891", "E785", "F32A", "F329", "J45909", "I639", "E669", "D509",
            "K219", "I219", "J189", "A419", "K5090", "G309", "I2510", "M179", "M169", "F17200",
            "R079", "F419");

    private final String codes;

    Trait(String... codes) {
        this.codes = String.join(" ", codes);
    }

    /** Good within a run, and kept nowhere. */
    @SuppressWarnings("EnumOrdinal") // The place is what sets it apart, whichever it is.
    long bit() {
        return 1L << ordinal();
    }

    /** The bits of a code. */
    static long of(String code) {
        long bits = 0;
        for (Trait trait : values()) {
            if (trait.isOf(code)) {
                bits |= trait.bit();
            }
        }
        return bits;
    }

    private boolean isOf(String code) {
        for (String each : codes.split(" ", -1)) {
            int hyphen = each.indexOf('-');
            if (hyphen < 0 ? code.startsWith(each) : isWithin(code, each, hyphen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(String code, String range, int hyphen) {
        String last = range.substring(hyphen + 1);
        return code.compareTo(range.substring(0, hyphen)) >= 0
                && (code.compareTo(last) < 0 || code.startsWith(last));
    }
}
