package org.almoner.x12.check;

/** Knows the check digit of NPIs, so that the tests can break it. */
final class PlantedCodes {

    static final CodeSets SETS = PlantedCodes::judge;

    private PlantedCodes() {}

    private static CodeSets.Verdict judge(String set, String value) {
        if (!set.equals("npi")) {
            return CodeSets.Verdict.NOT_JUDGED;
        }
        return value.matches("\\d{10}") && sum("80840" + value) % 10 == 0
                ? CodeSets.Verdict.KNOWN
                : CodeSets.Verdict.UNKNOWN;
    }

    private static int sum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
