package org.almoner.claims;

/**
 * The number of a laboratory's certificate under CLIA as CMS writes it: two digits, the letter D,
 * seven digits. It has no check digit.
 */
public final class CliaNumber {

    private static final int LENGTH = 10;
    private static final int LETTER = 2;

    private CliaNumber() {}

    public static boolean isValid(String number) {
        if (number.length() != LENGTH || number.charAt(LETTER) != 'D') {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            char letter = number.charAt(at);
            if (at != LETTER && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return true;
    }
}
