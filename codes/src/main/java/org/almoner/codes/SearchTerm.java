package org.almoner.codes;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * One thing a person asked for: a typed word, or a short form of several, with everything it may
 * stand for.
 *
 * @param typed as it was typed, in lower case
 * @param meanings the words of each meaning of a short form; empty for a plain word
 */
record SearchTerm(String typed, List<List<String>> meanings) {
    static final String CODE_FIELD = "code";
    static final String WORD_FIELD = "word";

    /** Below this length a slip of the keyboard makes too many other words. */
    private static final int TYPO_LENGTH_MIN = 5;

    private static final int EXACT_CODE = 100;
    private static final int EXACT_WORD = 30;
    private static final int WORD_START = 20;
    private static final int CODE_START = 20;
    private static final int TYPO = 10;

    /** How well a row answers one term. */
    record Match(int quality, String why, BitSet titleWords) {}

    static SearchTerm of(String typed, List<String> meanings) {
        return new SearchTerm(typed, meanings.stream().map(Words::of).toList());
    }

    boolean isCodeLike() {
        return codeForm().chars().anyMatch(Character::isDigit) || codeForm().length() <= 2;
    }

    private String codeForm() {
        return typed.replace(" ", "").replace(".", "").toUpperCase(Locale.ROOT);
    }

    private boolean isNumber() {
        return typed.chars().allMatch(Character::isDigit);
    }

    /** The rows that may answer; {@link #match} then says how well. */
    Query query(boolean withTypos) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String word = Words.stem(typed);
        any.add(new TermQuery(new Term(CODE_FIELD, codeForm())), Occur.SHOULD);
        if (isCodeLike()) {
            any.add(new PrefixQuery(new Term(CODE_FIELD, codeForm())), Occur.SHOULD);
        }
        any.add(new TermQuery(new Term(WORD_FIELD, word)), Occur.SHOULD);
        any.add(new PrefixQuery(new Term(WORD_FIELD, word)), Occur.SHOULD);
        for (List<String> meaning : meanings) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            meaning.forEach(w -> all.add(new TermQuery(new Term(WORD_FIELD, w)), Occur.MUST));
            any.add(all.build(), Occur.SHOULD);
        }
        if (withTypos && allowsTypo()) {
            any.add(new FuzzyQuery(new Term(WORD_FIELD, word), 1, 1), Occur.SHOULD);
        }
        return any.build();
    }

    private boolean allowsTypo() {
        return typed.length() >= TYPO_LENGTH_MIN && typed.chars().allMatch(Character::isLetter);
    }

    /** How well this row answers, or null when it does not. */
    @Nullable Match match(SearchRow row, boolean withTypos) {
        String code = row.code().code();
        if (code.equals(codeForm())) {
            return new Match(EXACT_CODE, "code", new BitSet());
        }
        Match best = wordMatch(row);
        for (List<String> meaning : meanings) {
            best = better(best, meaningMatch(row, meaning));
        }
        if (best == null && isCodeLike() && code.startsWith(codeForm())) {
            best = new Match(CODE_START, "code begins with " + codeForm(), new BitSet());
        }
        if (best == null && withTypos && allowsTypo()) {
            best = typoMatch(row);
        }
        return best;
    }

    private static @Nullable Match better(@Nullable Match a, @Nullable Match b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.quality() > a.quality() ? b : a;
    }

    private @Nullable Match wordMatch(SearchRow row) {
        String word = Words.stem(typed);
        int at = row.words().indexOf(word);
        if (at >= 0) {
            return new Match(EXACT_WORD, word, bit(at));
        }
        for (int i = 0; i < row.words().size(); i++) {
            if (begins(row.words().get(i), word)) {
                return new Match(WORD_START, row.words().get(i), bit(i));
            }
        }
        return null;
    }

    /** "3" begins "3a", as in a stage, but not "35". */
    private boolean begins(String titleWord, String word) {
        return titleWord.startsWith(word)
                && !(isNumber() && Character.isDigit(titleWord.charAt(word.length())));
    }

    private @Nullable Match meaningMatch(SearchRow row, List<String> meaning) {
        BitSet at = new BitSet();
        List<String> found = new ArrayList<>();
        for (String word : meaning) {
            int i = row.words().indexOf(word);
            if (i < 0) {
                return null;
            }
            at.set(i);
            found.add(word);
        }
        // The first meaning listed is the one most people have in mind.
        int quality = EXACT_WORD - meanings.indexOf(meaning);
        return new Match(quality, typed + " = " + String.join(" ", found), at);
    }

    private @Nullable Match typoMatch(SearchRow row) {
        String word = Words.stem(typed);
        for (int i = 0; i < row.words().size(); i++) {
            String other = row.words().get(i);
            if (other.charAt(0) == word.charAt(0) && Words.isOneTypoApart(word, other)) {
                return new Match(TYPO, typed + " ~ " + other, bit(i));
            }
        }
        return null;
    }

    private static BitSet bit(int at) {
        BitSet bits = new BitSet();
        bits.set(at);
        return bits;
    }
}
