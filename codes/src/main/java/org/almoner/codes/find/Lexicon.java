package org.almoner.codes.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of an index, and which of them a typed word may stand for. */
final class Lexicon {
    private static final int LOOKALIKES_MOST = 6;
    private static final float NUMBER_WORTH_MOST = 2.2f;
    private static final int TYPO_LENGTH_LEAST = 4;
    private static final int TWO_TYPOS_LENGTH_LEAST = 8;

    final String[] words;
    private final float[] worth;
    private final Map<String, Integer> numbers;
    private final Map<String, int[]> byRoot;
    private final int[] frequency;
    final Map<String, int[]> shortForms;

    Lexicon(Shelf shelf) {
        words = shelf.words;
        frequency = shelf.frequency;
        shortForms = shelf.shortForms;
        numbers = HashMap.newHashMap(words.length);
        Map<String, List<Integer>> roots = new HashMap<>();
        worth = new float[words.length];
        for (int at = 0; at < words.length; at++) {
            numbers.put(words[at], at);
            roots.computeIfAbsent(Roots.of(words[at]), _ -> new ArrayList<>(2)).add(at);
            float told = (float) Math.log(1 + 60_000.0 / frequency[at]) / 2;
            worth[at] = isNumber(words[at]) ? Math.min(NUMBER_WORTH_MOST, told) : told;
        }
        byRoot = HashMap.newHashMap(roots.size());
        roots.forEach((root, list) -> {
            if (list.size() > 1) {
                byRoot.put(root, list.stream().mapToInt(Integer::intValue).toArray());
            }
        });
    }

    /** "14" is rare and says little; so do "2a" and "3rd". */
    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) && word.length() <= 4;
    }

    int find(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** How much a word tells: a rare one more than a common one. */
    float worth(int word) {
        return worth[word];
    }

    int frequency(int word) {
        return frequency[word];
    }

    /** Words of the same root, without the word itself. */
    int[] relatives(String word) {
        int[] list = byRoot.get(Roots.of(word));
        return list == null ? new int[0] : list;
    }

    /** A word that looks like a typed one, and how much. */
    record Lookalike(int word, float trust) {}

    /** Words that begin with these letters, the common ones first. */
    List<Lookalike> beginning(String letters, float trust, int most) {
        int from = Arrays.binarySearch(words, letters);
        from = from < 0 ? -from - 1 : from;
        List<Lookalike> found = new ArrayList<>();
        for (int at = from; at < words.length && words[at].startsWith(letters); at++) {
            if (words[at].length() > letters.length()) {
                found.add(new Lookalike(at, trust));
            }
        }
        return common(found, most);
    }

    private List<Lookalike> common(List<Lookalike> found, int most) {
        found.sort(
                Comparator.comparingDouble(Lookalike::trust)
                        .thenComparingInt(each -> frequency[each.word()])
                        .reversed());
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /** Words of which this may be a shortening, beginning with the same letter. */
    List<Lookalike> lengthened(String form) {
        List<Lookalike> found = new ArrayList<>();
        String bones = bones(form);
        int at = Arrays.binarySearch(words, form.substring(0, 1));
        at = at < 0 ? -at - 1 : at;
        for (; at < words.length && words[at].charAt(0) == form.charAt(0); at++) {
            String word = words[at];
            if (word.length() <= form.length() + 1 || !ShortForms.shortens(form, word)) {
                continue;
            }
            String wordBones = bones(word);
            float trust = 0.45f;
            if (word.startsWith(form)) {
                trust = 0.75f;
            } else if (wordBones.equals(bones)) {
                trust = 0.75f;
            } else if (wordBones.startsWith(bones)) {
                trust = 0.65f;
            } else if (word.charAt(word.length() - 1) == form.charAt(form.length() - 1)) {
                trust = 0.55f;
            }
            trust += 0.012f * (float) Math.log(frequency[at]);
            found.add(new Lookalike(at, trust));
        }
        return common(found, LOOKALIKES_MOST);
    }

    /** The consonants, a doubled one once; the first letter stays. */
    private static String bones(String word) {
        StringBuilder bones = new StringBuilder().append(word.charAt(0));
        for (int at = 1; at < word.length(); at++) {
            char letter = word.charAt(at);
            if ("aeiouy".indexOf(letter) < 0 && letter != bones.charAt(bones.length() - 1)) {
                bones.append(letter);
            }
        }
        return bones.toString();
    }

    /** Words that a slip or two of the keyboard makes this one. */
    List<Lookalike> misspelt(String typed) {
        if (typed.length() < TYPO_LENGTH_LEAST || !typed.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        int slips = typed.length() >= TWO_TYPOS_LENGTH_LEAST ? 2 : 1;
        List<Lookalike> found = new ArrayList<>();
        for (int at = 0; at < words.length; at++) {
            String word = words[at];
            if (Math.abs(word.length() - typed.length()) <= slips
                    && (word.charAt(0) == typed.charAt(0)
                            || word.charAt(1 % word.length()) == typed.charAt(1))) {
                int distance = Slips.count(typed, word, slips);
                if (distance <= slips) {
                    float trust = distance == 1 ? 0.75f : 0.55f;
                    found.add(
                            new Lookalike(
                                    at, trust + (word.charAt(0) == typed.charAt(0) ? 0.05f : 0)));
                }
            }
        }
        return common(found, LOOKALIKES_MOST);
    }
}
