package org.almoner.codes.icd;

import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One release of the tabular list: its nodes with their places, what is said at each, and which
 * places that names. A code that the list does not hold, as those with a seventh character, is
 * taken for what stands above it.
 */
final class TabularTree {

    private static final int CATEGORY = 3;

    /** What one more in the first letter of a code makes. */
    private static final long LETTER = Packed.after(0, 1);

    private final Table nodes;
    private final Table notes;
    private final Table references;
    private final Table sevenths;
    private final Optional<Table> order;

    /** Which row stands at a place; made when it is first asked for. */
    private volatile int @Nullable [] rowByPlace;

    private TabularTree(
            Table nodes, Table notes, Table references, Table sevenths, Optional<Table> order) {
        this.nodes = nodes;
        this.notes = notes;
        this.references = references;
        this.sevenths = sevenths;
        this.order = order;
    }

    /** The tabular list in force on a day; empty when none is loaded. */
    static Optional<TabularTree> find(CodeStore store, LocalDate day) {
        Optional<Table> nodes = store.find(IcdSets.TABULAR, day);
        Optional<Table> notes = store.find(IcdSets.NOTES, day);
        Optional<Table> references = store.find(IcdSets.REFERENCES, day);
        Optional<Table> sevenths = store.find(IcdSets.SEVENTH, day);
        return nodes.isPresent()
                        && notes.isPresent()
                        && references.isPresent()
                        && sevenths.isPresent()
                ? Optional.of(
                        new TabularTree(
                                nodes.get(),
                                notes.get(),
                                references.get(),
                                sevenths.get(),
                                store.find(IcdSets.ICD10CM, day)))
                : Optional.empty();
    }

    /** The row of a node, or -1. */
    int row(String key) {
        long packed = Packed.pack(key);
        return packed < 0 ? -1 : nodes.find(packed);
    }

    /** The row of a code or of the nearest that stands above it, or -1. */
    int nearest(String code) {
        for (int length = code.length(); length >= CATEGORY; length--) {
            int row = row(code.substring(0, length));
            if (row >= 0) {
                return row;
            }
        }
        return -1;
    }

    String key(int row) {
        return nodes.code(IcdSets.NODE, row);
    }

    String title(int row) {
        return nodes.text(IcdSets.NODE_TITLE, row);
    }

    /** The row above, or -1 above a chapter. */
    int parent(int row) {
        long parent = nodes.number(IcdSets.PARENT, row);
        return parent == 0 ? -1 : nodes.find(parent);
    }

    boolean isPlaceholder(int row) {
        return nodes.number(IcdSets.PLACEHOLDER, row) == 1;
    }

    long place(int row) {
        return nodes.number(IcdSets.PLACE, row);
    }

    /** The rows right below a row, in the order of the book. */
    List<Integer> children(int row) {
        return between(place(row) + 1, nodes.number(IcdSets.LAST_PLACE, row));
    }

    List<Integer> chapters() {
        return between(0, nodes.rows() - 1L);
    }

    private List<Integer> between(long first, long last) {
        int[] byPlace = rowByPlace();
        List<Integer> rows = new ArrayList<>();
        for (long place = first; place <= last; ) {
            int row = byPlace[(int) place];
            rows.add(row);
            place = nodes.number(IcdSets.LAST_PLACE, row) + 1;
        }
        return rows;
    }

    private int[] rowByPlace() {
        int[] known = rowByPlace;
        if (known == null) {
            known = new int[nodes.rows()];
            for (int row = 0; row < known.length; row++) {
                known[(int) place(row)] = row;
            }
            rowByPlace = known;
        }
        return known;
    }

    /** What is said at a node itself. */
    List<Said> notes(Node at) {
        long packed = Packed.pack(at.key());
        int note = packed < 0 ? -1 : notes.find(packed);
        List<Said> said = new ArrayList<>();
        while (note >= 0 && note < notes.rows() && notes.number(IcdSets.NODE, note) == packed) {
            said.add(said(at, note));
            note++;
        }
        return said;
    }

    /** A note by its row. */
    Said said(Node at, int note) {
        return new Said(
                at,
                NoteKind.of(notes.number(IcdSets.NOTE_KIND, note)),
                (int) notes.number(IcdSets.NOTE_GROUP, note),
                notes.text(IcdSets.NOTE_TEXT, note),
                ranges(notes.number(IcdSets.NODE, note), notes.number(IcdSets.NOTE_PLACE, note)));
    }

    /** The key of the node at which a note stands. */
    String keyOfNote(int note) {
        return notes.code(IcdSets.NODE, note);
    }

    private List<Said.Range> ranges(long node, long notePlace) {
        List<Said.Range> ranges = new ArrayList<>();
        int row = references.find(node, notePlace);
        while (row >= 0
                && row < references.rows()
                && references.number(IcdSets.NODE, row) == node
                && references.number(IcdSets.NOTE_PLACE, row) == notePlace) {
            ranges.add(
                    new Said.Range(
                            references.code(IcdSets.FIRST_CODE, row),
                            references.code(IcdSets.LAST_CODE, row),
                            references.text(IcdSets.RULE, row).isEmpty()));
            row++;
        }
        return ranges;
    }

    /**
     * The nearest note of a kind at a code or above it that names another code, and not itself:
     * what is said of E11 in a section that holds it is not said at E11. -1 where there is none.
     */
    int naming(NoteKind kind, String at, String named) {
        int nearest = nearest(at);
        long own = number(at);
        long other = number(named);
        if (nearest < 0 || own < 0 || other < 0) {
            return -1;
        }
        for (int row = nearest; row >= 0; row = parent(row)) {
            long node = nodes.number(IcdSets.NODE, row);
            int reference = references.find(node);
            while (reference >= 0
                    && reference < references.rows()
                    && references.number(IcdSets.NODE, reference) == node) {
                if (references.number(IcdSets.NOTE_KIND, reference) == kind.packed()
                        && means(reference, other, named)
                        && !means(reference, own, at)) {
                    return notes.find(node, references.number(IcdSets.NOTE_PLACE, reference));
                }
                reference++;
            }
        }
        return -1;
    }

    Table table() {
        return nodes;
    }

    /** What notes of a kind at a code or above it name, but for what they name the code itself. */
    Reach reach(NoteKind kind, String at) {
        long own = number(at);
        int nearest = nearest(at);
        if (nearest < 0 || own < 0) {
            return Reach.NONE;
        }
        int letters = 0;
        List<long[]> runs = new ArrayList<>();
        for (int row = nearest; row >= 0; row = parent(row)) {
            long node = nodes.number(IcdSets.NODE, row);
            int reference = references.find(node);
            while (reference >= 0
                    && reference < references.rows()
                    && references.number(IcdSets.NODE, reference) == node) {
                if (references.number(IcdSets.NOTE_KIND, reference) == kind.packed()
                        && !means(reference, own, at)) {
                    long[] run = run(reference);
                    if (run[0] <= run[1]) {
                        runs.add(run);
                        letters |= letters(reference);
                    }
                }
                reference++;
            }
        }
        return Reach.of(letters, runs.toArray(long[][]::new));
    }

    private long[] run(int reference) {
        return order.isPresent()
                ? new long[] {
                    firstNumber(order.get(), references.number(IcdSets.FIRST_CODE, reference)),
                    lastNumber(order.get(), references.number(IcdSets.LAST_CODE, reference))
                }
                : new long[] {
                    references.number(IcdSets.FROM_PLACE, reference),
                    references.number(IcdSets.TO_PLACE, reference)
                };
    }

    private int letters(int reference) {
        int first = Reach.letter(references.code(IcdSets.FIRST_CODE, reference));
        int last = Reach.letter(references.code(IcdSets.LAST_CODE, reference));
        int letters = 0;
        for (int letter = first; letter <= last; letter++) {
            letters |= 1 << letter;
        }
        return letters;
    }

    /**
     * The place of a code in the order file, or without one in this list; of one that is not there,
     * that of the nearest above it. -1 where there is none.
     */
    long number(String code) {
        if (order.isEmpty()) {
            int row = nearest(code);
            return row < 0 ? -1 : place(row);
        }
        for (int length = code.length(); length >= CATEGORY; length--) {
            long packed = Packed.pack(code.substring(0, length));
            int row = packed < 0 ? -1 : order.get().find(packed);
            if (row >= 0) {
                return order.get().number(IcdSets.ORDER, row);
            }
        }
        return -1;
    }

    private boolean means(int reference, long number, String code) {
        long first = references.number(IcdSets.FIRST_CODE, reference);
        long last = references.number(IcdSets.LAST_CODE, reference);
        long letter = Packed.of(code) / LETTER;
        if (letter < first / LETTER || letter > last / LETTER) {
            return false;
        }
        boolean within =
                order.isPresent()
                        ? number >= firstNumber(order.get(), first)
                                && number <= lastNumber(order.get(), last)
                        : number >= references.number(IcdSets.FROM_PLACE, reference)
                                && number <= references.number(IcdSets.TO_PLACE, reference);
        return within && CharacterRule.allows(references.text(IcdSets.RULE, reference), code);
    }

    /** The number of a code in the order file; of one that is not there, that of the next. */
    private static long firstNumber(Table order, long packed) {
        int place = order.placeFrom(packed);
        return place < order.distinctKeys()
                ? order.number(IcdSets.ORDER, order.start(place))
                : Long.MAX_VALUE;
    }

    /** The number of the last code below this one: those below it follow it without a gap. */
    private static long lastNumber(Table order, long packed) {
        int length = Packed.text(packed).length();
        int first = order.placeFrom(packed);
        int end = order.placeFrom(Packed.after(packed, length));
        if (first < end && order.key(first) == packed) {
            return order.number(IcdSets.ORDER, order.start(first)) + (end - first) - 1;
        }
        return end > 0 ? order.number(IcdSets.ORDER, order.start(end - 1)) : -1;
    }

    /** The seventh characters that are defined at a node itself, in their order. */
    List<SeventhCharacter> sevenths(String key) {
        long packed = Packed.pack(key);
        int row = packed < 0 ? -1 : sevenths.find(packed);
        List<SeventhCharacter> found = new ArrayList<>();
        while (row >= 0 && row < sevenths.rows() && sevenths.number(IcdSets.NODE, row) == packed) {
            found.add(
                    new SeventhCharacter(
                            sevenths.code(IcdSets.CHARACTER, row).charAt(0),
                            sevenths.text(IcdSets.MEANING, row)));
            row++;
        }
        return found;
    }
}
