package org.almoner.x12.guide;

/**
 * A data element of the X12 dictionary.
 *
 * @param number such as {@code 66} or {@code I01}
 * @param least shortest length in characters; signs and decimal points do not count
 * @param most greatest length
 * @param label a few words of ours
 */
public record DataElement(String number, Type type, int least, int most, String label) {

    /** How the characters of a value are to be read (X12.6, section 3.3). */
    public enum Type {
        AN,
        ID,
        /** A decimal number with an explicit point. */
        R,
        /** A whole number; N2 has two implied decimals, which changes no check of ours. */
        N,
        DT,
        TM,
        B
    }
}
