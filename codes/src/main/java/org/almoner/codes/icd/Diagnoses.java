package org.almoner.codes.icd;

import org.almoner.codes.Laterality;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.Packed;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ICD-10-CM as it was on a day, with its conventions: the tree, what is said at a code and above
 * it, which codes exclude each other, which comes first, seventh characters. Codes are given with
 * or without their dot. Safe for use by many threads.
 *
 * <p>The order file says which codes there are, the tabular list how they stand together; where the
 * Medicare code editor is loaded, it says on which days each was valid.
 */
public final class Diagnoses {

    private static final int CATEGORY = 3;
    private static final int LENGTH = 7;
    private static final String ELSEWHERE = "in diseases classified elsewhere";
    private static final Pattern UNSPECIFIED = Pattern.compile("(?i)\\b(unspecified|unsp|NOS)\\b");
    private static final Pattern OTHER =
            Pattern.compile(
                    "(?i)^other\\b|\\bother specified\\b|\\bNEC\\b|not elsewhere classified");

    private final LocalDate day;
    private final List<Table> orders;
    private final Optional<Table> order;
    private final Optional<TabularTree> tree;
    private final Optional<CodeEdits> edits;
    private final Optional<Table> poaExempt;

    private Diagnoses(CodeStore store, LocalDate day) {
        this.day = day;
        this.orders = store.list(IcdSets.ICD10CM);
        this.order = store.find(IcdSets.ICD10CM, day);
        this.tree = TabularTree.find(store, day);
        this.edits = CodeEdits.diagnoses(store, day);
        this.poaExempt = store.find(IcdSets.POA_EXEMPT, day);
    }

    /** The book that was in force on a day. Keep it while that day is asked about. */
    public static Diagnoses on(CodeStore store, LocalDate day) {
        return new Diagnoses(store, day);
    }

    public LocalDate day() {
        return day;
    }

    /** A code or category of that day, a section such as E08-E13, or a chapter by its key. */
    public Optional<Node> find(String code) {
        return findKey(key(code));
    }

    private Optional<Node> findKey(String key) {
        int row = row(order, key);
        boolean valid = isValidKey(key);
        if (row >= 0) {
            Table titles = order.orElseThrow();
            // A header of the release may be a code of its own on another day, and the other way.
            return Optional.of(new Node(key, titles.text(IcdSets.TITLE, row), valid));
        }
        int place = tree.map(book -> book.row(key)).orElse(-1);
        if (place >= 0) {
            return Optional.of(new Node(key, tree.orElseThrow().title(place), valid));
        }
        return valid ? Optional.of(new Node(key, titleOfAnotherDay(key), true)) : Optional.empty();
    }

    private String titleOfAnotherDay(String key) {
        for (Table release : orders) {
            int row = row(Optional.of(release), key);
            if (row >= 0) {
                return release.text(IcdSets.TITLE, row);
            }
        }
        return "";
    }

    /** Whether a code may stand on a claim of that day. */
    public boolean isValid(String code) {
        return isValidKey(key(code));
    }

    private boolean isValidKey(String key) {
        if (edits.isPresent() && !day.isAfter(edits.get().horizon())) {
            return edits.get().isValid(key, day);
        }
        int row = row(order, key);
        return row >= 0 && order.orElseThrow().number(IcdSets.BILLABLE, row) == 1;
    }

    /** The days on which a code was valid, whatever the day of this book. */
    public List<Interval> validity(String code) {
        String key = key(code);
        if (edits.isPresent()) {
            List<Interval> known = edits.get().validity(key);
            if (!known.isEmpty()) {
                return known;
            }
        }
        List<Interval> found = new ArrayList<>();
        for (int index = 0; index < orders.size(); index++) {
            Table release = orders.get(index);
            int row = row(Optional.of(release), key);
            if (row >= 0 && release.number(IcdSets.BILLABLE, row) == 1) {
                boolean last = index + 1 == orders.size();
                LocalDate from = release.release().from();
                boolean goesOn = !found.isEmpty() && from.minusDays(1).equals(found.getLast().to());
                found.add(
                        new Interval(
                                goesOn ? found.removeLast().from() : from,
                                last ? null : orders.get(index + 1).release().from().minusDays(1)));
            }
        }
        return List.copyOf(found);
    }

    /** What stands above a code, the chapter first, the category or code right above it last. */
    public List<Node> parents(String code) {
        List<Node> chain = new ArrayList<>(chain(key(code)));
        if (!chain.isEmpty() && chain.getFirst().key().equals(key(code))) {
            chain.removeFirst();
        }
        return List.copyOf(chain.reversed());
    }

    /** The code and what stands above it, innermost first. */
    private List<Node> chain(String key) {
        List<Node> chain = new ArrayList<>();
        if (key.isEmpty()) {
            return chain;
        }
        boolean isCode = Character.isLetter(key.charAt(0));
        for (int length = key.length(); isCode && length >= CATEGORY; length--) {
            findKey(key.substring(0, length)).ifPresent(chain::add);
        }
        if (!isCode) {
            findKey(key).ifPresent(chain::add);
        }
        if (tree.isPresent() && !chain.isEmpty()) {
            TabularTree book = tree.get();
            int row = book.row(chain.getLast().key());
            for (row = row < 0 ? -1 : book.parent(row); row >= 0; row = book.parent(row)) {
                chain.add(new Node(book.key(row), book.title(row), false));
            }
        }
        return chain;
    }

    public List<Node> chapters() {
        return tree.map(book -> nodes(book, book.chapters())).orElse(List.of());
    }

    /** What stands right below a node, in the order of the book. */
    public List<Node> children(String code) {
        String key = key(code);
        boolean isCode = !key.isEmpty() && Character.isLetter(key.charAt(0));
        if (isCode && order.isPresent()) {
            return childrenByOrder(order.get(), key);
        }
        int row = tree.map(book -> book.row(key)).orElse(-1);
        return row < 0 ? List.of() : nodes(tree.orElseThrow(), tree.orElseThrow().children(row));
    }

    private List<Node> nodes(TabularTree book, List<Integer> rows) {
        return rows.stream()
                .map(row -> new Node(book.key(row), book.title(row), isValidKey(book.key(row))))
                .sorted(
                        Comparator.comparingLong(
                                node -> node.isCode() ? book.number(node.key()) : -1))
                .toList();
    }

    private List<Node> childrenByOrder(Table codes, String key) {
        long packed = Packed.pack(key);
        if (packed < 0) {
            return List.of();
        }
        List<Integer> rows = new ArrayList<>();
        String child = "";
        int end = codes.placeFrom(Packed.after(packed, key.length()));
        for (int at = codes.placeFrom(packed); at < end; at++) {
            String each = Packed.text(codes.key(at));
            boolean below = child.isEmpty() || !each.startsWith(child);
            if (below && !each.equals(key)) {
                child = each;
                rows.add(codes.start(at));
            }
        }
        rows.sort(Comparator.comparingLong(row -> codes.number(IcdSets.ORDER, row)));
        return rows.stream()
                .map(row -> {
                    String each = codes.code(IcdSets.CODE, row);
                    return new Node(each, codes.text(IcdSets.TITLE, row), isValidKey(each));
                })
                .toList();
    }

    /** All that is said at a code and above it, the nearest first. */
    public List<Said> notes(String code) {
        return tree.map(book ->
                        chain(key(code)).stream()
                                .flatMap(node -> book.notes(node).stream())
                                .toList())
                .orElse(List.of());
    }

    /** What is said of one kind at a code and above it. */
    public List<Said> notes(String code, NoteKind kind) {
        return notes(code).stream().filter(said -> said.kind() == kind).toList();
    }

    /** Other names of the very condition, which are said at the code itself. */
    public List<String> inclusionTerms(String code) {
        return findKey(key(code))
                .flatMap(node -> tree.map(book -> book.notes(node)))
                .orElse(List.of())
                .stream()
                .filter(said -> said.kind() == NoteKind.INCLUSION)
                .map(Said::text)
                .toList();
    }

    /** Why two codes may not be coded together; empty when nothing says so. */
    public Optional<Conflict> excludes1Between(String code, String other) {
        return between(NoteKind.EXCLUDES1, code, other);
    }

    /** Where the book says that one is not part of the other, though both may be there. */
    public Optional<Conflict> excludes2Between(String code, String other) {
        return between(NoteKind.EXCLUDES2, code, other);
    }

    private Optional<Conflict> between(NoteKind kind, String code, String other) {
        String one = key(code);
        String two = key(other);
        return findNaming(kind, one, two)
                .map(said -> new Conflict(one, two, said))
                .or(() -> findNaming(kind, two, one).map(said -> new Conflict(two, one, said)));
    }

    private Optional<Said> findNaming(NoteKind kind, String at, String named) {
        return tree.flatMap(book -> {
            int note = book.naming(kind, at, named);
            return note < 0
                    ? Optional.empty()
                    : findKey(book.keyOfNote(note)).map(node -> book.said(node, note));
        });
    }

    /** The pairs of these codes that exclude each other. */
    public List<Conflict> excludes1Among(List<String> codes) {
        List<Conflict> found = new ArrayList<>();
        for (int one = 0; one < codes.size(); one++) {
            for (int other = one + 1; other < codes.size(); other++) {
                excludes1Between(codes.get(one), codes.get(other)).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /**
     * A "code first" that a code has and none of the others fulfils; empty when one does, or when
     * it only asks for what is there to code.
     */
    public Optional<Said> firstNotGiven(String code, List<String> others) {
        List<Said> asked = notes(code, NoteKind.CODE_FIRST);
        boolean given =
                others.stream()
                        .anyMatch(other ->
                                findNaming(NoteKind.CODE_FIRST, key(code), key(other)).isPresent());
        boolean optional = asked.stream().anyMatch(Said::isOptional);
        return given || optional ? Optional.empty() : asked.stream().findFirst();
    }

    /**
     * Which of two codes comes first, by "code first" at one or "use additional code" at the other;
     * empty when nothing says so, or both are said to come first.
     */
    public Optional<Sequence> sequence(String code, String other) {
        Optional<Sequence> one = isBefore(key(code), key(other));
        Optional<Sequence> two = isBefore(key(other), key(code));
        if (one.isPresent() && two.isPresent()) {
            return Optional.empty();
        }
        return one.isPresent() ? one : two;
    }

    private Optional<Sequence> isBefore(String first, String second) {
        return findNaming(NoteKind.CODE_FIRST, second, first)
                .or(() -> findNaming(NoteKind.USE_ADDITIONAL, first, second))
                .map(said -> new Sequence(first, second, said));
    }

    /** Whether the book asks at the code, or above it, for a code also that is this other one. */
    public Optional<Said> codeAlso(String code, String other) {
        return findNaming(NoteKind.CODE_ALSO, key(code), key(other));
    }

    /**
     * Whether it shows another disease and never stands first: by the code editor, or its title.
     */
    public boolean isManifestation(String code) {
        String key = key(code);
        return edits.map(says -> says.flags(key, day).contains("MANIF")).orElse(false)
                || titleHas(key, title -> title.contains(ELSEWHERE));
    }

    /** Whether it may be the principal diagnosis, as far as code editor and title say. */
    public boolean mayBePrincipal(String code) {
        return !isManifestation(code)
                && edits.map(says -> says.flags(key(code), day))
                        .map(flags ->
                                !flags.contains("UNACCEPTABLE") && !flags.contains("ECODEPDX"))
                        .orElse(true);
    }

    /** Whether its title says that something is not specified. */
    public boolean isUnspecified(String code) {
        return titleHas(key(code), title -> UNSPECIFIED.matcher(title).find());
    }

    /** Whether it is for what has no code of its own. */
    public boolean isOther(String code) {
        return titleHas(key(code), title -> OTHER.matcher(title).find());
    }

    private boolean titleHas(String key, Predicate<String> test) {
        return findKey(key).filter(node -> test.test(node.title())).isPresent();
    }

    /** Whether the tabular list is loaded, without which no note is known. */
    public boolean hasTabularList() {
        return tree.isPresent();
    }

    /** Whether the list of exempt codes is loaded, without which none is known to be. */
    public boolean hasPoaList() {
        return poaExempt.isPresent();
    }

    /** Whether it is not reported if the condition was there on admission. */
    public boolean isPoaExempt(String code) {
        return row(poaExempt, key(code)) >= 0;
    }

    /**
     * What is to be minded when a code stands on a claim, all of it at once, to be kept: as long as
     * {@link #releases} are the same ones, it holds on the days that it names.
     */
    public CodeFacts facts(String code) {
        return new FactsDraft(this, tree, edits, day).facts(key(code));
    }

    /** The releases that this day's book is made of; equal where they are the same ones. */
    public List<Optional<?>> releases() {
        return List.of(order, tree.map(TabularTree::table), edits.map(CodeEdits::table), poaExempt);
    }

    /** What the Medicare code editor says of codes; empty when it is not loaded. */
    public Optional<CodeEdits> edits() {
        return edits;
    }

    /** The seventh characters that a code may take, from where they were said nearest above it. */
    public List<SeventhCharacter> seventhCharacters(String code) {
        if (tree.isEmpty()) {
            return List.of();
        }
        for (Node node : chain(key(code))) {
            List<SeventhCharacter> found = tree.get().sevenths(node.key());
            if (!found.isEmpty()) {
                String stem = key(code);
                return stem.length() < LENGTH && order.isPresent()
                        ? found.stream().filter(each -> isBegun(stem, each)).toList()
                        : List.copyOf(found);
            }
        }
        return List.of();
    }

    /** Whether some code below a stem ends in a seventh character. */
    private boolean isBegun(String stem, SeventhCharacter seventh) {
        Table codes = order.orElseThrow();
        int end = codes.placeFrom(Packed.after(Packed.of(stem), stem.length()));
        for (int at = codes.placeFrom(Packed.of(stem)); at < end; at++) {
            String code = Packed.text(codes.key(at));
            if (code.length() == LENGTH && code.charAt(LENGTH - 1) == seventh.character()) {
                return true;
            }
        }
        return false;
    }

    /** The code that a stem becomes with a seventh character, X filling what is missing. */
    public Optional<Node> complete(String stem, char seventh) {
        String begun = key(stem);
        if (begun.length() < CATEGORY || begun.length() >= LENGTH) {
            return Optional.empty();
        }
        String code = begun + "X".repeat(LENGTH - 1 - begun.length()) + seventh;
        return isValidKey(code) ? findKey(code) : Optional.empty();
    }

    /** The side of the body that a code names. */
    public Laterality laterality(String code) {
        return findKey(key(code)).map(Sides::of).orElse(Laterality.NONE);
    }

    /** The codes that say the same of the other sides, both sides or no side that is named. */
    public List<Node> otherSides(String code) {
        Optional<Node> node = findKey(key(code));
        if (node.isEmpty() || Sides.of(node.get()) == Laterality.NONE) {
            return List.of();
        }
        String own = node.get().key();
        // The side stands in the stem, and the seventh character is the same on each.
        boolean full = own.length() == LENGTH;
        String stem = full ? own.substring(0, LENGTH - 1).replaceAll("X+$", "") : own;
        return relatives(stem, full).stream()
                .flatMap(relative ->
                        full
                                ? complete(relative.key(), own.charAt(LENGTH - 1)).stream()
                                : Stream.of(relative))
                .filter(relative -> Sides.differInSideOnly(node.get(), relative))
                .toList();
    }

    /**
     * The codes beside one. Where both sides have a code of their own a level higher, as M17.0
     * beside M17.11 and M17.12, they are looked for there as well.
     */
    private List<Node> relatives(String stem, boolean full) {
        List<Node> above =
                parents(stem).reversed().stream().filter(Node::isCode).limit(full ? 1 : 2).toList();
        List<Node> relatives = new ArrayList<>();
        for (int level = 0; level < above.size(); level++) {
            for (Node child : children(above.get(level).key())) {
                boolean isHead = !full && !child.billable();
                if (isHead && level == 0) {
                    relatives.addAll(children(child.key()));
                } else if (level == 0 || child.billable()) {
                    relatives.add(child);
                }
            }
        }
        return relatives;
    }

    private static int row(Optional<Table> table, String key) {
        long packed = Packed.pack(key);
        return packed < 0 || table.isEmpty() ? -1 : table.get().find(packed);
    }

    /** The key of a code with or without its dot, or of a section as the book writes it. */
    private static String key(String code) {
        String plain = code.strip().replace(".", "");
        int hyphen = plain.indexOf('-');
        if (hyphen == CATEGORY && plain.length() == 2 * CATEGORY + 1) {
            return "1" + plain.substring(0, CATEGORY) + plain.substring(hyphen + 1);
        }
        return plain;
    }
}
