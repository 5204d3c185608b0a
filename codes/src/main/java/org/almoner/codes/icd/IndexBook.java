package org.almoner.codes.icd;

import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One of the alphabetic books, to be read like the book: letters, main terms, the terms below them,
 * and where a "see" leads. Entries are named by their rows. Safe for use by many threads.
 */
public final class IndexBook {

    /** Lines that only join what stands below them to what stands above. */
    private static final Set<String> CONNECTING =
            Set.of("with", "in", "due to", "of", "by", "from", "following", "to", "on", "due");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

    private final Table table;
    private final int codeColumns;

    /** Main terms by their words in small letters; made when it is first asked for. */
    private volatile @Nullable Map<String, Integer> mainTerms;

    private IndexBook(Table table) {
        this.table = table;
        PublishedSet set = table.set();
        boolean cells = set.equals(IndexSets.NEOPLASM) || set.equals(IndexSets.DRUGS);
        this.codeColumns = cells ? IndexSets.CELL_COUNT : 1;
    }

    /** A release of one of the {@link IndexSets}. */
    public static IndexBook of(Table release) {
        return new IndexBook(release);
    }

    /**
     * One entry.
     *
     * @param words without the nonessential modifiers
     * @param printed with them, as it stands in the book
     * @param codes without dots; six in the tables of neoplasms and drugs, else one; empty for none
     * @param manifestation the second code of a pair; empty for none
     * @param use in the index of procedures, the value of a character that stands for these words
     */
    public record Entry(
            int row,
            int level,
            String words,
            String printed,
            String see,
            String seeAlso,
            List<String> codes,
            String manifestation,
            String use,
            boolean hasTerms) {

        public Entry {
            codes = List.copyOf(codes);
        }
    }

    public Entry entry(int row) {
        List<String> codes = new ArrayList<>();
        for (int column = 0; column < codeColumns; column++) {
            codes.add(table.code(IndexSets.CODE + column, row));
        }
        boolean pairs =
                table.set().equals(IndexSets.INDEX) || table.set().equals(IndexSets.EXTERNAL);
        boolean procedures = table.set().equals(IndexSets.PROCEDURES);
        return new Entry(
                row,
                (int) table.number(IndexSets.LEVEL, row),
                table.text(IndexSets.TITLE, row),
                table.text(IndexSets.PRINTED, row),
                table.text(IndexSets.SEE, row),
                table.text(IndexSets.SEE_ALSO, row),
                codes,
                pairs ? table.code(IndexSets.MANIFESTATION, row) : "",
                procedures ? table.text(IndexSets.USE, row) : "",
                last(row) > row);
    }

    private int last(int row) {
        return (int) table.number(IndexSets.LAST, row);
    }

    /** The main terms under a letter, in their order. */
    public List<Entry> mainTerms(String letter) {
        List<Entry> found = new ArrayList<>();
        for (int row = 0; row < table.rows(); row = last(row) + 1) {
            if (table.text(IndexSets.LETTER, row).equals(letter)) {
                found.add(entry(row));
            }
        }
        return List.copyOf(found);
    }

    /** The headings under which main terms stand, in their order. */
    public List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (int row = 0; row < table.rows(); row = last(row) + 1) {
            String letter = table.text(IndexSets.LETTER, row);
            if (letters.isEmpty() || !letters.getLast().equals(letter)) {
                letters.add(letter);
            }
        }
        return List.copyOf(letters);
    }

    /** The terms right below an entry. */
    public List<Entry> terms(int row) {
        List<Entry> found = new ArrayList<>();
        for (int each = row + 1; each <= last(row); each = last(each) + 1) {
            found.add(entry(each));
        }
        return List.copyOf(found);
    }

    /** The words of an entry and of all above it, the main term first. */
    public List<String> path(int row) {
        List<String> words = new ArrayList<>();
        int at = row;
        while (true) {
            words.add(table.text(IndexSets.TITLE, at));
            if (!table.hasNumber(IndexSets.PARENT, at)) {
                return List.copyOf(words.reversed());
            }
            at = (int) table.number(IndexSets.PARENT, at);
        }
    }

    /**
     * The entry that a "see" or "see also" leads to, as "Pain, abdominal": its main term, and below
     * it as far as the words go. Empty where they name none, as "see condition" does.
     */
    public Optional<Entry> follow(String see) {
        return lead(see).map(Lead::entry);
    }

    /**
     * How far a "see" was followed.
     *
     * @param rest the words that the book does not have below the entry, as "by site"
     */
    public record Lead(Entry entry, List<String> rest) {
        public Lead {
            rest = List.copyOf(rest);
        }
    }

    /** As {@link #follow}, with the words that led no further. */
    public Optional<Lead> lead(String see) {
        List<String> words = List.of(plain(see).split(",\\s*", -1));
        for (int taken = words.size(); taken > 0; taken--) {
            Integer main = mainTerm(String.join(", ", words.subList(0, taken)));
            if (main != null) {
                return Optional.of(below(main, words.subList(taken, words.size())));
            }
        }
        return Optional.empty();
    }

    private @Nullable Integer mainTerm(String words) {
        Integer main = mainTerms().get(words);
        return main == null ? mainTerms().get(singular(words)) : main;
    }

    /** In small letters and without what stands in brackets, as in "Complication(s)". */
    private static String plain(String words) {
        return BRACKETS.matcher(words.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replaceAll("\\s+(?=,|$)|(?<=\\s)\\s+", "")
                .strip();
    }

    private static String singular(String words) {
        return words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
    }

    private Lead below(int main, List<String> words) {
        int at = main;
        List<String> rest = new ArrayList<>();
        for (String word : words) {
            int found = child(at, word);
            if (found < 0) {
                rest.add(word);
            } else {
                at = found;
            }
        }
        return new Lead(entry(at), rest);
    }

    /** The term below another that a word of a "see" means, the closest spelling first; or -1. */
    private int child(int of, String word) {
        int best = -1;
        int closest = 0;
        for (int each = of + 1; each <= last(of); each = last(each) + 1) {
            String title = named(table.text(IndexSets.TITLE, each));
            int close = closeness(title, named(word));
            if (close == 0 && CONNECTING.contains(title)) {
                int further = child(each, word);
                close = further < 0 ? 0 : 1;
                if (close > closest) {
                    closest = close;
                    best = further;
                }
            } else if (close > closest) {
                closest = close;
                best = each;
            }
        }
        return best;
    }

    /** As "see" names it: a term "drug NEC" is meant by "drug". */
    private static String named(String title) {
        String plain = plain(title);
        return plain.endsWith(" nec") || plain.endsWith(" nos")
                ? plain.substring(0, plain.length() - 4)
                : plain;
    }

    private static int closeness(String title, String word) {
        if (title.equals(word)) {
            return 4;
        }
        String one = singular(word);
        for (String part : title.split(",\\s*", -1)) {
            if (singular(named(part)).equals(one)) {
                return 3;
            }
        }
        return title.startsWith(word + " ") ? 2 : 0;
    }

    /** "Abdomen, abdominal" is found by the whole and by its first word. */
    private Map<String, Integer> mainTerms() {
        Map<String, Integer> known = mainTerms;
        if (known == null) {
            known = new HashMap<>();
            Map<String, Integer> firstWords = new HashMap<>();
            for (int row = 0; row < table.rows(); row = last(row) + 1) {
                String title = plain(table.text(IndexSets.TITLE, row));
                known.putIfAbsent(title, row);
                int comma = title.indexOf(',');
                if (comma > 0) {
                    // "Fracture" alone means the longest of several entries that begin with it.
                    int length = last(row) - row;
                    firstWords.merge(
                            title.substring(0, comma),
                            row,
                            (one, other) -> length > last(one) - one ? other : one);
                }
            }
            for (Map.Entry<String, Integer> first : firstWords.entrySet()) {
                known.putIfAbsent(first.getKey(), first.getValue());
            }
            mainTerms = known;
        }
        return known;
    }
}
