package org.almoner.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sentence's place in the note. */
public record Sentence(int offset, int length) {
    private static final Set<String> NOT_AN_END =
            Set.of(
                    "dr", "mr", "mrs", "ms", "vs", "e.g", "i.e", "st", "no", "approx", "pt",
                    "bilat");

    int end() {
        return offset + length;
    }

    /**
     * Cuts what stands under a section's heading into sentences. A line break ends one only when
     * the next line starts anew, so that wrapped lines stay together and a list's items stand
     * alone.
     */
    static List<Sentence> cut(String text, Section section) {
        List<Sentence> sentences = new ArrayList<>();
        int end = section.offset() + section.length();
        int start = section.body(text);
        for (int i = start; i < end; i++) {
            if (endsAt(text, start, i, end)) {
                add(sentences, text, start, i + 1);
                start = i + 1;
            }
        }
        add(sentences, text, start, end);
        return sentences;
    }

    private static boolean endsAt(String text, int start, int at, int end) {
        char c = text.charAt(at);
        if (c == '\n') {
            int next = at + 1;
            while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            return next >= end || !Character.isLowerCase(text.charAt(next));
        }
        if (c == ';') {
            return true;
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        if (at + 1 < end && !Character.isWhitespace(text.charAt(at + 1))) {
            return false;
        }
        int word = at;
        while (word > start && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        String last = text.substring(word, at);
        boolean listNumber =
                !last.isEmpty()
                        && last.chars().allMatch(Character::isDigit)
                        && text.substring(start, word).isBlank();
        return !listNumber && !NOT_AN_END.contains(last.toLowerCase(Locale.ROOT));
    }

    private static void add(List<Sentence> sentences, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to > from) {
            sentences.add(new Sentence(from, to - from));
        }
    }
}
