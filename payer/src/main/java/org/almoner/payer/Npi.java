package org.almoner.payer;

/** The check digit of a National Provider Identifier: Luhn over 80840 and the ten digits. */
final class Npi {

    /** What the five digits 80840 add to every sum. */
    private static final int PREFIX_SUM = 24;

    private Npi() {}

    static boolean isValid(String npi) {
        if (npi.length() != 10 || !npi.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int at = 0; at < 10; at++) {
            int digit = npi.charAt(at) - '0';
            int weighed = at % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
