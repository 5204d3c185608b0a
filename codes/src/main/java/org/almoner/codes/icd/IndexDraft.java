package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.SourceFile;
import org.almoner.codes.load.XmlElement;
import org.almoner.codes.store.TableDraft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An index while it is read: entries in the order of the book, each with the one above it. */
final class IndexDraft {

    private static final int ENTRIES_MOST = 1_000_000;

    /** What an entry says before it is known which entries stand below it. */
    static final class Entry {
        private final int level;
        private final int parent;
        private final String letter;
        private int last;
        private String title = "";
        private String modifiers = "";
        private String printed = "";
        private String see = "";
        private String seeAlso = "";
        private String use = "";
        private final List<String> codes = new ArrayList<>();

        private Entry(int level, int parent, String letter) {
            this.level = level;
            this.parent = parent;
            this.letter = letter;
        }

        Entry title(String words, String nonessential, String asPrinted) {
            title = words;
            modifiers = nonessential;
            printed = asPrinted;
            return this;
        }

        Entry see(String words) {
            see = words;
            return this;
        }

        Entry seeAlso(String words) {
            seeAlso = words;
            return this;
        }

        Entry use(String words) {
            use = words;
            return this;
        }

        /** The code of a column behind the shared ones, counted from 0; empty for none. */
        Entry code(int column, String code) {
            while (codes.size() <= column) {
                codes.add("");
            }
            codes.set(column, code);
            return this;
        }

        boolean hasCode() {
            return codes.stream().anyMatch(code -> !code.isEmpty());
        }

        boolean hasTitle() {
            return !title.isEmpty();
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** The rows of the entries that are open, by level. */
    private final List<Integer> open = new ArrayList<>();

    private String letter = "";

    /** Takes a main term with all below it. */
    @FunctionalInterface
    interface TermReader {
        void read(XmlElement term, IndexDraft all) throws LoadException;
    }

    /** Reads a book as XML, letter by letter. */
    static IndexDraft read(SourceFile file, String root, TermReader reader)
            throws IOException, LoadException {
        IndexDraft draft = new IndexDraft();
        XmlElement.branches(
                file,
                root,
                List.of("letter"),
                element -> {
                    switch (element.name()) {
                        case "title" -> draft.letter(element.text());
                        case "mainTerm" -> reader.read(element, draft);
                        default -> {
                            // The version and the heads of columns are read where it begins.
                        }
                    }
                });
        return draft;
    }

    void letter(String heading) {
        letter = heading;
    }

    /**
     * Begins an entry.
     *
     * @param place where it stands, for what is said when its level leaves a gap
     */
    Entry add(int level, Cell place) throws LoadException {
        if (level > open.size() || entries.size() == ENTRIES_MOST) {
            throw place.expected("a term at most one level below the one before it");
        }
        while (open.size() > level) {
            open.removeLast();
        }
        int row = entries.size();
        Entry entry = new Entry(level, open.isEmpty() ? -1 : open.getLast(), letter);
        entry.last = row;
        open.forEach(above -> entries.get(above).last = row);
        entries.add(entry);
        open.add(row);
        return entry;
    }

    void write(TableDraft draft) {
        int row = 0;
        for (Entry entry : entries) {
            draft.row()
                    .code(IndexSets.ENTRY, "%06d".formatted(row++))
                    .number(IndexSets.LEVEL, entry.level)
                    .number(IndexSets.LAST, entry.last)
                    .text(IndexSets.LETTER, entry.letter)
                    .text(IndexSets.TITLE, entry.title)
                    .text(IndexSets.MODIFIERS, entry.modifiers)
                    .text(IndexSets.PRINTED, entry.printed)
                    .text(IndexSets.SEE, entry.see)
                    .text(IndexSets.SEE_ALSO, entry.seeAlso);
            if (entry.parent >= 0) {
                draft.number(IndexSets.PARENT, entry.parent);
            }
            for (int column = 0; column < entry.codes.size(); column++) {
                draft.code(IndexSets.CODE + column, entry.codes.get(column));
            }
            if (!entry.use.isEmpty()) {
                draft.text(IndexSets.USE, entry.use);
            }
        }
    }
}
