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
            int from = spans.get(i)[0];
            String word = text.substring(from, spans.get(i)[1]).toLowerCase(Locale.ROOT);
            tokens.add(new Token(from, spans.get(i)[1], Set.of(Words.stem(word))));
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
                meanings.forEach(meaning -> means.addAll(Words.of(meaning)));
                tokens.add(new Token(spans.get(i)[0], spans.get(n)[1], means));
            }
        }
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
