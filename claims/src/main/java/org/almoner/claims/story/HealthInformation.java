package org.almoner.claims.story;

import org.almoner.x12.Segment;

/** The composites of an HI in words. */
final class HealthInformation {

    private HealthInformation() {}

    /** What the codes of such a segment are. */
    static String label(String qualifier) {
        return switch (qualifier) {
            case "ABK", "BK" -> "Diagnoses";
            case "ABF", "BF" -> "Also";
            case "ABJ", "BJ" -> "Admitted for";
            case "APR", "PR", "ZZ" -> "Came for";
            case "ABN", "BN" -> "Caused by";
            case "DR" -> "DRG";
            case "BBR", "BR", "CAH" -> "Procedure";
            case "BBQ", "BQ" -> "Procedures";
            case "BP", "BO" -> "Anesthesia";
            case "BI" -> "Spans";
            case "BH" -> "Occurrences";
            case "BE" -> "Values";
            case "BG" -> "Conditions";
            case "TC" -> "Treatments";
            default -> "Codes";
        };
    }

    static String say(Segment hi, int at) {
        String code = hi.component(at, 2).strip();
        String present = hi.component(at, 9).strip();
        return switch (hi.component(at, 1)) {
            case "ABK", "ABF", "ABJ", "APR", "ABN" ->
                    Say.diagnosis(code, false) + presence(present);
            case "BK", "BF", "BJ", "PR", "BN", "ZZ" ->
                    Say.diagnosis(code, true) + presence(present);
            case "BE" -> Say.joined(" ", code, "is", Say.money(hi.component(at, 5)));
            default -> {
                String date = hi.component(at, 4).strip();
                yield date.isEmpty() ? code : code + " on " + Say.date(date);
            }
        };
    }

    private static String presence(String code) {
        return switch (code) {
            case "" -> "";
            case "Y" -> " (present on admission)";
            case "N" -> " (not present on admission)";
            case "U" -> " (presence unknown)";
            case "W" -> " (presence cannot be known)";
            default -> " (" + code + ")";
        };
    }
}
