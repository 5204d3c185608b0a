package org.almoner.server.demo;

/**
 * National provider identifiers that nobody was given: their block lies below the first one issued.
 */
final class Npi {

    private static final long FIRST = 100_200_000L;

    private Npi() {}

    /** The {@code n}th identifier of the block, with its check digit. */
    static String make(int n) {
        String nine = Long.toString(FIRST + n);
        return nine + checkDigit(nine);
    }

    static boolean isValid(String npi) {
        return npi.matches("1[0-9]{9}") && checkDigit(npi.substring(0, 9)) == npi.charAt(9) - '0';
    }

    /**
     * The Luhn digit over the nine digits with 80840, the prefix of US health identifiers, before.
     */
    private static int checkDigit(String nine) {
        String all = "80840" + nine;
        int sum = 0;
        boolean doubled = true;
        for (int at = all.length() - 1; at >= 0; at--) {
            int digit = all.charAt(at) - '0';
            int weighed = doubled ? digit * 2 : digit;
            sum += weighed / 10 + weighed % 10;
            doubled = !doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
