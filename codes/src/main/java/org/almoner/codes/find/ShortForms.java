package org.almoner.codes.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns how the publisher shortens words, from titles that come in a long and a short form: "Oth
 * fx shaft of l ulna" beside "Other fracture of shaft of left ulna".
 */
final class ShortForms {
    private static final int SEEN_LEAST = 2;
    private static final int MEANINGS_MOST = 6;

    private ShortForms() {}

    /** Each short form with pairs of a word's number and how often it stood for that. */
    static Map<String, int[]> learn(
            List<BookDraft.Entry> entries, String[] words, int[] frequency) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (BookDraft.Entry entry : entries) {
            if (!entry.shortTitle().isEmpty() && !entry.shortTitle().equals(entry.title())) {
                align(Spelling.words(entry.shortTitle()), Spelling.words(entry.title()), counts);
            }
        }
        Map<String, int[]> learned = new HashMap<>();
        counts.forEach((form, meanings) -> {
            List<Map.Entry<String, Integer>> best = new ArrayList<>(meanings.entrySet());
            best.removeIf(each -> each.getValue() < SEEN_LEAST);
            best.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
            int size = Math.min(MEANINGS_MOST, best.size());
            int[] pairs = new int[2 * size];
            for (int at = 0; at < size; at++) {
                pairs[2 * at] = Arrays.binarySearch(words, best.get(at).getKey());
                pairs[2 * at + 1] = best.get(at).getValue();
            }
            if (size > 0 && Arrays.stream(pairs).noneMatch(n -> n < 0)) {
                learned.put(form, pairs);
            }
        });
        return learned;
    }

    /** Walks both titles; a word that only the short one has may stand for one that it lacks. */
    private static void align(
            List<String> small, List<String> large, Map<String, Map<String, Integer>> counts) {
        Set<String> inLarge = new HashSet<>(large);
        Set<String> inSmall = new HashSet<>(small);
        int at = 0;
        for (String form : small) {
            int same = inLarge.contains(form) ? large.subList(at, large.size()).indexOf(form) : -1;
            if (same >= 0) {
                at += same + 1;
                continue;
            }
            for (int next = at; next < large.size(); next++) {
                String word = large.get(next);
                if (!inSmall.contains(word) && shortens(form, word)) {
                    counts.computeIfAbsent(form, _ -> new HashMap<>()).merge(word, 1, Integer::sum);
                    at = next + 1;
                    break;
                }
            }
        }
    }

    /** Whether the letters of a short form stand in a word in their order, the first first. */
    static boolean shortens(String form, String word) {
        if (form.length() >= word.length() || form.charAt(0) != word.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int letter = 0; letter < word.length() && at < form.length(); letter++) {
            if (word.charAt(letter) == form.charAt(at)) {
                at++;
            }
        }
        return at == form.length();
    }
}
