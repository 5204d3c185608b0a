package org.almoner.codes.fees;

/**
 * What the physician fee schedule says of a code besides its values: the ground on which modifiers
 * and several procedures of a day are checked. One character each, as published.
 *
 * @param status A active, B bundled, C priced by the payer, and so on
 * @param pctc 1 where there is a professional and a technical part
 * @param globalDays 000, 010 or 090, or the same letter three times: M, X, Y or Z
 * @param multiple the rule for several procedures of a day
 * @param bilateral whether modifier 50 adds half (1), nothing (0, 2) or all (3)
 * @param assistant whether an assistant is paid: 2 yes, 0 with documentation, 1 never
 * @param cosurgeon whether two surgeons are paid: 2 yes, 1 with documentation, 0 never
 * @param team whether a team is paid: 2 yes, 1 with documentation, 0 never
 * @param endoscopicBase the base of its family of endoscopies; empty where there is none
 * @param rareInOffice whether it is rarely or never done outside of facilities
 * @param rareInFacility whether it is rarely or never done in facilities
 */
public record Indicators(
        char status,
        char pctc,
        String globalDays,
        char multiple,
        char bilateral,
        char assistant,
        char cosurgeon,
        char team,
        String endoscopicBase,
        boolean rareInOffice,
        boolean rareInFacility) {

    /** Whether care after it is paid with it for so many days: 10 or 90. */
    public boolean hasDaysAfter() {
        return isMajor() || globalDays.equals("010");
    }

    /** A major procedure: the day before it and ninety after it are paid with it. */
    public boolean isMajor() {
        return globalDays.equals("090");
    }

    /** A minor procedure: its day, and at most ten after it, are paid with it. */
    public boolean isMinor() {
        return globalDays.equals("000") || globalDays.equals("010");
    }

    /** How many days behind its own are paid with it; 0 where none are. */
    public int daysAfter() {
        return switch (globalDays) {
            case "090" -> 90;
            case "010" -> 10;
            default -> 0;
        };
    }

    static Indicators of(RelativeValues values) {
        return new Indicators(
                values.status(),
                values.pctc(),
                values.globalDays(),
                values.multiple(),
                values.bilateral(),
                values.assistant(),
                values.cosurgeon(),
                values.team(),
                values.endoscopicBase(),
                values.isRareIn(false),
                values.isRareIn(true));
    }
}
