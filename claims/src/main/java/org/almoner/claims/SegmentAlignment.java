package org.almoner.claims;

import org.almoner.x12.Delimiters;

import java.util.Arrays;
import java.util.List;

/**
 * Finds for each segment of one list its like in another, in order: rather one that is equal than
 * one that only is of the same kind (name and first qualifier).
 */
final class SegmentAlignment {

    private static final int EQUAL = 3;
    private static final int ALIKE = 1;

    private SegmentAlignment() {}

    /** For each of the first its position in the second; -1 for none. */
    static int[] of(List<String> first, List<String> second, Delimiters delimiters) {
        String[] kinds = kinds(first, delimiters);
        String[] others = kinds(second, delimiters);
        int[][] best = new int[first.size() + 1][second.size() + 1];
        for (int i = first.size() - 1; i >= 0; i--) {
            for (int j = second.size() - 1; j >= 0; j--) {
                int score = score(first.get(i), second.get(j), kinds[i], others[j]);
                int paired = score == 0 ? 0 : best[i + 1][j + 1] + score;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int[] found = new int[first.size()];
        Arrays.fill(found, -1);
        int i = 0;
        int j = 0;
        while (i < first.size() && j < second.size()) {
            int score = score(first.get(i), second.get(j), kinds[i], others[j]);
            if (score > 0 && best[i][j] == best[i + 1][j + 1] + score) {
                found[i++] = j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    private static int score(String one, String other, String kind, String otherKind) {
        if (!kind.equals(otherKind)) {
            return 0;
        }
        return one.equals(other) ? EQUAL : ALIKE;
    }

    private static String[] kinds(List<String> segments, Delimiters delimiters) {
        return segments.stream().map(text -> kind(text, delimiters)).toArray(String[]::new);
    }

    /** {@code REF*F8}, {@code HI*ABK}; CLM, LX and the service alone. */
    private static String kind(String text, Delimiters delimiters) {
        int name = text.indexOf(delimiters.element());
        String id = name < 0 ? text : text.substring(0, name);
        return switch (id) {
            case "CLM",
                    "LX",
                    "SV1",
                    "SV2",
                    "SV3",
                    "CL1",
                    "N3",
                    "N4",
                    "OI",
                    "DN1",
                    "SBR",
                    "CTP",
                    "SVD" ->
                    id;
            default -> {
                int next = text.indexOf(delimiters.element(), name + 1);
                String first = text.substring(name + 1, next < 0 ? text.length() : next);
                int component = first.indexOf(delimiters.component());
                yield id + " " + (component < 0 ? first : first.substring(0, component));
            }
        };
    }
}
