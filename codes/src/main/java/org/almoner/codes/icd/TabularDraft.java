package org.almoner.codes.icd;

import org.almoner.codes.load.Cell;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.load.Reading;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The tabular list while it is read: the tree with its places, notes and seventh characters. */
final class TabularDraft {

    private static final String TITLE = "tabular list";

    /** A node with the place of the last one below it, which is known when it closes. */
    private static final class Node {
        private final String key;
        private final String parent;
        private final int place;
        private final boolean placeholder;
        private String title;
        private int last;
        private int notes;

        Node(String key, String title, String parent, int place, boolean placeholder) {
            this.key = key;
            this.title = title;
            this.parent = parent;
            this.place = place;
            this.placeholder = placeholder;
        }
    }

    /** A section, for those within it. */
    private record Section(Node node, String first, String last) {
        boolean contains(String otherFirst, String otherLast) {
            return first.compareTo(otherFirst) <= 0 && last.compareTo(otherLast) >= 0;
        }
    }

    private record Note(String node, int place, NoteKind kind, int group, String text) {}

    private record Seventh(String node, String character, String meaning) {}

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> byKey = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Seventh> sevenths = new ArrayList<>();

    /** The codes that are open, innermost first. */
    private final Deque<Node> codes = new ArrayDeque<>();

    /** The sections that are open, innermost first; C00-C96 holds C00-C75, which holds C00-C14. */
    private final Deque<Section> sections = new ArrayDeque<>();

    private int chapters;
    private int groups;

    /** Chapters stand in their order, so that a missing one is noticed. */
    void openChapter() {
        sections.clear();
        chapters++;
        add("0%02d".formatted(chapters), "", "", false);
    }

    void nameChapter(Cell name) throws LoadException {
        if (!name.text().equals(String.valueOf(chapters))) {
            throw name.expected("chapter " + chapters);
        }
    }

    /** The title of the chapter or section that was opened last. */
    void describe(String title) {
        if (!nodes.isEmpty()) {
            nodes.getLast().title = title;
        }
    }

    void openSection(Cell id, String first, String last) throws LoadException {
        while (!sections.isEmpty() && !sections.element().contains(first, last)) {
            sections.pop();
        }
        String parent =
                sections.isEmpty() ? "0%02d".formatted(chapters) : sections.element().node().key;
        String key = "1" + first + (first.equals(last) ? "" : last);
        refuseTwice(id, key);
        sections.push(new Section(add(key, "", parent, false), first, last));
    }

    void openCode(Cell name, String code, String title, boolean placeholder) throws LoadException {
        if (sections.isEmpty()) {
            throw name.expected("a section around it");
        }
        refuseTwice(name, code);
        String parent = codes.isEmpty() ? sections.element().node().key : codes.element().key;
        codes.push(add(code, title, parent, placeholder));
    }

    void closeCode() {
        codes.pop();
    }

    private void refuseTwice(Cell cell, String key) throws LoadException {
        if (byKey.containsKey(key)) {
            throw cell.expected("a code that has not stood before");
        }
    }

    private Node add(String key, String title, String parent, boolean placeholder) {
        Node node = new Node(key, title, parent, nodes.size(), placeholder);
        nodes.add(node);
        byKey.put(key, node);
        return node;
    }

    /** Begins notes under one heading. */
    void openGroup() {
        groups++;
    }

    void note(NoteKind kind, String text) {
        Node node = current();
        if (!text.isEmpty()) {
            notes.add(new Note(node.key, node.notes++, kind, groups, text));
        }
    }

    void seventh(String character, String meaning) {
        sevenths.add(new Seventh(current().key, character, meaning));
    }

    /** Another name for the seventh character that was told last. */
    void seventhAlso(Cell name) throws LoadException {
        if (sevenths.isEmpty() || !sevenths.getLast().node().equals(current().key)) {
            throw name.expected("a seventh character before it");
        }
        Seventh known = sevenths.removeLast();
        String meaning = known.meaning() + "; " + name.text();
        sevenths.add(new Seventh(known.node(), known.character(), meaning));
    }

    private Node current() {
        return codes.isEmpty() ? nodes.getLast() : codes.element();
    }

    /** Puts all of it into the drafts of its sets. */
    void write(Reading in, LocalDate from) {
        lastPlaces();
        TableDraft tree = in.draft(IcdSets.TABULAR, from, TITLE);
        for (Node node : nodes) {
            tree.row()
                    .code(IcdSets.NODE, node.key)
                    .text(IcdSets.NODE_TITLE, node.title)
                    .code(IcdSets.PARENT, node.parent)
                    .number(IcdSets.PLACE, node.place)
                    .number(IcdSets.LAST_PLACE, node.last)
                    .number(IcdSets.PLACEHOLDER, node.placeholder ? 1 : 0);
        }
        TableDraft said = in.draft(IcdSets.NOTES, from, TITLE);
        for (Note note : notes) {
            said.row()
                    .code(IcdSets.NODE, note.node())
                    .number(IcdSets.NOTE_PLACE, note.place())
                    .code(IcdSets.NOTE_KIND, note.kind().code())
                    .number(IcdSets.NOTE_GROUP, note.group())
                    .text(IcdSets.NOTE_TEXT, note.text());
        }
        writeReferences(in.draft(IcdSets.REFERENCES, from, TITLE));
        TableDraft characters = in.draft(IcdSets.SEVENTH, from, TITLE);
        for (Seventh seventh : sevenths) {
            characters
                    .row()
                    .code(IcdSets.NODE, seventh.node())
                    .code(IcdSets.CHARACTER, seventh.character())
                    .text(IcdSets.MEANING, seventh.meaning());
        }
    }

    /** A node's last place is that of its last child, which stands behind it. */
    private void lastPlaces() {
        for (Node node : nodes) {
            node.last = node.place;
        }
        for (Node node : nodes.reversed()) {
            Node parent = byKey.get(node.parent);
            if (parent != null) {
                parent.last = Math.max(parent.last, node.last);
            }
        }
    }

    /** What a note names and the book does not have is left out. */
    private void writeReferences(TableDraft draft) {
        NavigableMap<String, Node> known = new TreeMap<>();
        for (Node node : nodes) {
            if (!Character.isDigit(node.key.charAt(0))) {
                known.put(node.key, node);
            }
        }
        for (Note note : notes) {
            for (CodeReference named : CodeReference.in(note.text(), byKey::containsKey)) {
                Node first = end(named.first(), known::ceilingEntry);
                Node last = end(named.last(), known::floorEntry);
                if (first != null && last != null && first.place <= last.last) {
                    draft.row()
                            .code(IcdSets.NODE, note.node())
                            .number(IcdSets.NOTE_PLACE, note.place())
                            .code(IcdSets.NOTE_KIND, note.kind().code())
                            .code(IcdSets.FIRST_CODE, named.first())
                            .code(IcdSets.LAST_CODE, named.last())
                            .number(IcdSets.FROM_PLACE, first.place)
                            .number(IcdSets.TO_PLACE, last.last)
                            .text(IcdSets.RULE, named.rule());
                }
            }
        }
    }

    /** One end of a range; for a code that is not used, or no longer, the next one that is. */
    private @Nullable Node end(
            String code, Function<String, Map.@Nullable Entry<String, Node>> near) {
        Node node = byKey.get(code);
        Map.Entry<String, Node> neighbour = node == null ? near.apply(code) : null;
        return neighbour == null ? node : neighbour.getValue();
    }
}
