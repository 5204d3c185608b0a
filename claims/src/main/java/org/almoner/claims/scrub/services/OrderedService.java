package org.almoner.claims.scrub.services;

/**
 * Which services somebody orders: tests, imaging, and what a supplier hands out. A visit is asked
 * for by a referral, which stands on the claim as a whole.
 */
public final class OrderedService {

    private OrderedService() {}

    /** Whether a line with this code names who ordered it, where that was keyed. */
    public static boolean is(String code) {
        return code.matches("[0-9]{5}")
                ? isNumber(Integer.parseInt(code))
                : code.matches("[ABEKLPRV][0-9]{4}") && !code.matches("A0[0-9]{3}");
    }

    private static boolean isNumber(int number) {
        return isBetween(number, 70_010, 79_999)
                || (isBetween(number, 80_047, 89_398) && !isBetween(number, 80_500, 80_506))
                || isDiagnostic(number);
    }

    /** Tests of the hearing, the heart, the vessels, the lungs and the nerves. */
    private static boolean isDiagnostic(int number) {
        return isBetween(number, 92_537, 92_588)
                || isBetween(number, 93_000, 93_356)
                || isBetween(number, 93_880, 93_998)
                || isBetween(number, 94_010, 94_799)
                || isBetween(number, 95_700, 95_999);
    }

    private static boolean isBetween(int number, int from, int to) {
        return number >= from && number <= to;
    }
}
