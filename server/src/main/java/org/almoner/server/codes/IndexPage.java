package org.almoner.server.codes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An alphabetic book, opened at a letter.
 *
 * @param letters each with the path that opens it
 * @param letter the one that is open; empty where nothing is loaded
 * @param terms the main terms of the letter; of a table its rows
 * @param open the main term that is open; null where none is
 * @param rows the open term with all below it; the rows of a table
 * @param marked the row that was asked for, or -1
 */
public record IndexPage(
        Volume volume,
        List<Letter> letters,
        String letter,
        List<Term> terms,
        @Nullable Term open,
        List<Term> rows,
        int marked) {

    public IndexPage {
        letters = List.copyOf(letters);
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
    }

    /** A letter of the alphabet, and where it begins. */
    public record Letter(String letter, String path, boolean here) {}

    /**
     * One entry.
     *
     * @param level 0 for a main term
     * @param words its words; of a main term that gives none, what leads on
     * @param modifiers the nonessential ones, in their brackets
     * @param codes of a table one for each column, empty where it has none
     * @param leads where "see" and "see also" lead
     */
    public record Term(
            int row,
            int level,
            String words,
            String modifiers,
            String path,
            List<Link> codes,
            List<Lead> leads,
            boolean hasTerms) {

        public Term {
            codes = List.copyOf(codes);
            leads = List.copyOf(leads);
        }

        public int indent() {
            return Math.min(level, 9);
        }
    }

    /**
     * A "see" or "see also".
     *
     * @param path empty where it leads to no entry
     */
    public record Lead(String how, String words, String path) {}
}
