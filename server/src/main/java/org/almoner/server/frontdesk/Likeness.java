package org.almoner.server.frontdesk;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they sound alike on a form: accents, hyphens and a slip of the pen aside. */
final class Likeness {

    private Likeness() {}

    /** Last and first name in plain lower-case letters: {@code okafor ruth}. */
    static String folded(String lastName, String firstName) {
        return (fold(lastName) + " " + fold(firstName)).strip();
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether two people born on the same day may be one person. */
    static boolean isLikely(String last, String first, String otherLast, String otherFirst) {
        String ourFirst = letters(first);
        String theirFirst = letters(otherFirst);
        boolean firstAlike = isAlike(ourFirst, theirFirst) || isShortFor(ourFirst, theirFirst);
        boolean lastAlike = isAlike(letters(last), letters(otherLast));
        boolean exchanged = letters(last).equals(theirFirst) && ourFirst.equals(letters(otherLast));
        // A new last name with the very same first name may be a marriage.
        boolean renamed = !ourFirst.isEmpty() && ourFirst.equals(theirFirst);
        return (firstAlike && lastAlike) || exchanged || renamed;
    }

    private static String letters(String name) {
        return fold(name).replace(" ", "");
    }

    private static boolean isShortFor(String one, String other) {
        return one.length() >= 2
                && other.length() >= 2
                && (one.startsWith(other) || other.startsWith(one));
    }

    private static boolean isAlike(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) < 5 ? 1 : 2;
        return distance(one, other) <= allowed;
    }

    /** How many letters must be changed, dropped, added or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 0; j <= other.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] =
                        Math.min(
                                Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1),
                                cost[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && one.charAt(i - 1) == other.charAt(j - 2)
                                && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
