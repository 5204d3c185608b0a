package org.almoner.codes.find;

/** How many slips of the keyboard lie between two words. */
final class Slips {
    private Slips() {}

    /**
     * Letters added, dropped, changed or swapped with their neighbour; more than {@code most} are
     * not counted out.
     */
    static int count(String a, String b, int most) {
        int[] twoAgo = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(row[j - 1], before[j]) + 1, before[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    value = Math.min(value, twoAgo[j - 2] + 1);
                }
                row[j] = value;
                least = Math.min(least, value);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = twoAgo;
            twoAgo = before;
            before = row;
            row = spare;
        }
        return before[b.length()];
    }
}
