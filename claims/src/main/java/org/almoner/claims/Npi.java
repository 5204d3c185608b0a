package org.almoner.claims;

/** The national provider identifier and its check digit, so that a slip of the keyboard shows. */
public final class Npi {

    private static final int PREFIX_SUM = 24;
    private static final int LENGTH = 10;

    private Npi() {}

    /** Luhn; the prefix 80840, which the card standard puts in front, adds 24 to the sum. */
    public static boolean isValid(String npi) {
        if (npi.length() != LENGTH || (npi.charAt(0) != '1' && npi.charAt(0) != '2')) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < LENGTH; i++) {
            int digit = npi.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
