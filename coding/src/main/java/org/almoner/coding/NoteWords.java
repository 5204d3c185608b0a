package org.almoner.coding;

import org.almoner.codes.Abbreviations;
import org.almoner.codes.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words of one sentence with their places; a short form also stands for what it means. */
record NoteWords(List<Token> tokens) {
    private static final int SHORT_FORM_WORDS_MAX = 3;

    /**
     * @param means the words that stand here: the word itself in the form titles use, or those of a
     *     short form
     */
    record Token(int from, int to, Set<String> means) {}

    static NoteWords of(String text, Sentence sentence) {
        List<int[]> spans = spans(text, sentence);
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            int[] span = spans.get(i);
            String word = Words.stem(word(text, span));
            String counted = i == 0 ? word : Counted.word(word(text, spans.get(i - 1)), word);
            int from = counted.equals(word) ? span[0] : spans.get(i - 1)[0];
            tokens.add(new Token(from, span[1], Set.of(counted)));
            addShortForms(text, spans, i, tokens);
        }
        return new NoteWords(List.copyOf(tokens));
    }

    private static void addShortForms(String text, List<int[]> spans, int i, List<Token> tokens) {
        StringBuilder phrase = new StringBuilder();
        int last = Math.min(i + SHORT_FORM_WORDS_MAX, spans.size());
        for (int n = i; n < last; n++) {
            String word = text.substring(spans.get(n)[0], spans.get(n)[1]);
            phrase.append(n == i ? "" : " ").append(word.toLowerCase(Locale.ROOT));
            List<String> meanings = Abbreviations.standard().meanings(phrase.toString());
            // A single letter is a side only beside a body part, which the side finder knows.
            if (!meanings.isEmpty() && phrase.length() > 1) {
                Set<String> means = new TreeSet<>();
                meanings.forEach(meaning -> means.addAll(counted(meaning)));
                tokens.add(new Token(spans.get(i)[0], spans.get(n)[1], means));
            }
        }
    }

    private static String word(String text, int[] span) {
        return text.substring(span[0], span[1]).toLowerCase(Locale.ROOT);
    }

    private static List<String> counted(String meaning) {
        List<String> words = Words.of(meaning);
        List<String> counted = new ArrayList<>(words);
        for (int at = 1; at < words.size(); at++) {
            counted.set(at, Counted.word(words.get(at - 1), words.get(at)));
        }
        return counted;
    }

    private static List<int[]> spans(String text, Sentence sentence) {
        List<int[]> spans = new ArrayList<>();
        int start = -1;
        for (int i = sentence.offset(); i <= sentence.end(); i++) {
            boolean inside = i < sentence.end() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (!isListNumber(text, sentence, start, i)) {
                    spans.add(new int[] {start, i});
                }
                start = -1;
            }
        }
        return spans;
    }

    /** The "2." before an item is no word of it. */
    private static boolean isListNumber(String text, Sentence sentence, int from, int to) {
        return from == sentence.offset()
                && to < sentence.end()
                && (text.charAt(to) == '.' || text.charAt(to) == ')')
                && text.substring(from, to).chars().allMatch(Character::isDigit);
    }
}
