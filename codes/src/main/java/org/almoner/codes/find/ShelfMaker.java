package org.almoner.codes.find;

import org.almoner.codes.find.Shelf.Extension;
import org.almoner.codes.find.Spelling.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes a shelf of a draft: puts codes below each other, cuts terms into words, counts words. */
final class ShelfMaker {
    private static final int SYSTEMS_MOST = 100;

    private final BookDraft draft;
    private final List<String> systems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<List<Extension>, Integer> extensions = new HashMap<>();
    private final List<List<Extension>> extensionLists = new ArrayList<>();

    /** The texts of the terms in their final order, for keeping beside the index. */
    private final List<String> texts = new ArrayList<>();

    /** A node while it is being made. */
    private static final class Row {
        final BookDraft.Entry entry;
        final int system;
        int number;
        int parent = -1;
        final List<Extension> seventh = new ArrayList<>();
        final List<BookDraft.Term> terms = new ArrayList<>();

        Row(BookDraft.Entry entry, int system) {
            this.entry = entry;
            this.system = system;
        }
    }

    private ShelfMaker(BookDraft draft) {
        this.draft = draft;
    }

    /** A shelf and the texts of its terms. */
    record Made(Shelf shelf, List<String> texts) {}

    static Made make(BookDraft draft) {
        ShelfMaker maker = new ShelfMaker(draft);
        maker.nodes();
        maker.terms();
        return new Made(maker.shelf(), maker.texts);
    }

    private int system(String title) {
        int at = systems.indexOf(title);
        if (at < 0) {
            at = systems.size();
            systems.add(title);
            if (at == SYSTEMS_MOST) {
                throw new IllegalArgumentException("more systems than an index has room for");
            }
        }
        return at;
    }

    private void nodes() {
        List<BookDraft.Entry> sorted = new ArrayList<>(draft.entries());
        sorted.sort(
                Comparator.comparing(BookDraft.Entry::code)
                        .thenComparingInt(entry -> system(entry.system()))
                        .thenComparingInt(BookDraft.Entry::from));
        List<Row> open = new ArrayList<>();
        for (BookDraft.Entry entry : sorted) {
            while (!open.isEmpty() && !entry.code().startsWith(open.getLast().entry.code())) {
                open.removeLast();
            }
            @Nullable Row above = above(open, entry);
            if (above != null && isExtension(above.entry, entry)) {
                String text = entry.title().substring(above.entry.title().length() + 1).strip();
                above.seventh.add(
                        new Extension(entry.code().charAt(entry.code().length() - 1), text));
                continue;
            }
            Row row = new Row(entry, system(entry.system()));
            row.parent = above == null ? -1 : above.number;
            row.number = rows.size();
            rows.add(row);
            if (!entry.billable()) {
                open.add(row);
            }
        }
    }

    private static @Nullable Row above(List<Row> open, BookDraft.Entry entry) {
        for (int at = open.size() - 1; at >= 0; at--) {
            BookDraft.Entry above = open.get(at).entry;
            if (above.system().equals(entry.system())
                    && above.from() <= entry.to()
                    && entry.from() <= above.to()
                    && above.code().length() < entry.code().length()) {
                return open.get(at);
            }
        }
        return null;
    }

    /** Whether a code says what the one above it says, and a seventh character more. */
    private static boolean isExtension(BookDraft.Entry above, BookDraft.Entry entry) {
        return entry.billable()
                && entry.code().length() == 7
                && above.code().length() < 7
                && entry.title().startsWith(above.title() + ",")
                && padded(above.code()).equals(entry.code().substring(0, 6));
    }

    static String padded(String code) {
        return code + "X".repeat(Math.max(0, 6 - code.length()));
    }

    private void terms() {
        Map<String, List<Row>> byCode = new HashMap<>();
        for (Row row : rows) {
            byCode.computeIfAbsent(row.system + row.entry.code(), _ -> new ArrayList<>()).add(row);
        }
        for (BookDraft.Term term : draft.terms()) {
            String code = term.code();
            List<Row> to = byCode.get(system(term.system()) + code);
            while (to == null && code.length() > 3 && code.endsWith("X")) {
                code = code.substring(0, code.length() - 1);
                to = byCode.get(system(term.system()) + code);
            }
            if (to == null && code.length() == 7) {
                to =
                        byCode.get(
                                system(term.system())
                                        + unpadded(code, byCode, system(term.system())));
            }
            if (to != null) {
                to.forEach(row -> row.terms.add(term));
            }
        }
    }

    /** The node that carries a code of seven characters as one of its extensions. */
    private static String unpadded(String code, Map<String, List<Row>> byCode, int system) {
        String stem = code.substring(0, 6);
        while (stem.length() > 3 && !byCode.containsKey(system + stem) && stem.endsWith("X")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }

    private Shelf shelf() {
        Shelf.Parts parts = new Shelf.Parts();
        int count = rows.size();
        parts.systems = systems.toArray(new String[0]);
        parts.system = new byte[count];
        parts.code = new String[count];
        parts.billable = new boolean[count];
        parts.parent = new int[count];
        parts.from = new int[count];
        parts.to = new int[count];
        parts.extension = new int[count];
        parts.firstTerm = new int[count];
        List<Integer> termNode = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        List<List<Token>> cuts = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            Row row = rows.get(at);
            parts.system[at] = (byte) row.system;
            parts.code[at] = row.entry.code();
            parts.billable[at] = row.entry.billable() || !row.seventh.isEmpty();
            parts.parent[at] = row.parent;
            parts.from[at] = row.entry.from();
            parts.to[at] = row.entry.to();
            parts.extension[at] = row.seventh.isEmpty() ? -1 : extension(row.seventh);
            parts.firstTerm[at] = texts.size();
            Set<String> seen = new HashSet<>();
            List<BookDraft.Term> all = new ArrayList<>();
            all.add(
                    new BookDraft.Term(
                            Origin.TITLE, row.entry.system(), row.entry.code(), row.entry.title()));
            all.addAll(row.terms);
            for (BookDraft.Term term : all) {
                List<Token> cut = Spelling.cut(term.text());
                if (term.origin() == Origin.TITLE
                        || (!cut.isEmpty() && seen.add(term.origin() + cut.toString()))) {
                    texts.add(term.text());
                    termNode.add(at);
                    origins.add(term.origin());
                    cuts.add(cut);
                }
            }
        }
        parts.origin = new byte[texts.size()];
        parts.node = new int[texts.size()];
        for (int at = 0; at < texts.size(); at++) {
            parts.origin[at] = origins.get(at).number();
            parts.node[at] = termNode.get(at);
        }
        words(parts, cuts, origins);
        parts.links = links(parts);
        parts.extensions = extensionLists;
        parts.shortForms = ShortForms.learn(draft.entries(), parts.words, parts.frequency);
        return parts.shelf();
    }

    private int[] links(Shelf.Parts parts) {
        Shelf codes = parts.shelf();
        List<int[]> found = new ArrayList<>();
        for (BookDraft.Link link : draft.links()) {
            int of = Arrays.binarySearch(parts.code, link.code());
            if (of >= 0) {
                int first = codes.findFrom(link.first());
                int last = codes.findFrom(link.last() + "ZZZZZZZ") - 1;
                if (first <= last) {
                    found.add(new int[] {of, first, last});
                }
            }
        }
        found.sort(
                Comparator.comparingInt((int[] each) -> each[0]).thenComparingInt(each -> each[1]));
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private int extension(List<Extension> list) {
        return extensions.computeIfAbsent(
                List.copyOf(list),
                kept -> {
                    extensionLists.add(kept);
                    return extensionLists.size() - 1;
                });
    }

    private void words(Shelf.Parts parts, List<List<Token>> cuts, List<Origin> origins) {
        Map<String, Integer> counted = new TreeMap<>();
        for (int term = 0; term < cuts.size(); term++) {
            int weight = origins.get(term) == Origin.DRUG ? 0 : 1;
            for (Token token : cuts.get(term)) {
                counted.merge(token.word(), weight, Integer::sum);
            }
        }
        for (List<Extension> list : extensionLists) {
            for (Extension each : list) {
                Spelling.words(each.text()).forEach(word -> counted.putIfAbsent(word, 1));
            }
        }
        parts.words = counted.keySet().toArray(new String[0]);
        parts.frequency = counted.values().stream().mapToInt(n -> Math.max(1, n)).toArray();
        Map<String, Integer> numbers = HashMap.newHashMap(parts.words.length);
        for (int at = 0; at < parts.words.length; at++) {
            numbers.put(parts.words[at], at);
        }
        parts.tokenStart = new int[cuts.size() + 1];
        int[] tokens = new int[1024];
        int size = 0;
        for (int term = 0; term < cuts.size(); term++) {
            parts.tokenStart[term] = size;
            for (Token token : cuts.get(term)) {
                if (size == tokens.length) {
                    tokens = Arrays.copyOf(tokens, size * 2);
                }
                tokens[size++] =
                        numbers.getOrDefault(token.word(), 0)
                                | (token.optional() ? Shelf.OPTIONAL : 0)
                                | (token.negated() ? Shelf.NEGATED : 0);
            }
        }
        parts.tokenStart[cuts.size()] = size;
        parts.tokens = Arrays.copyOf(tokens, size);
    }
}
