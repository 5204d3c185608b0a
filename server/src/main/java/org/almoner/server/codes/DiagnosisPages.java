package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.icd.Crosswalks;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.icd.Interval;
import org.almoner.codes.icd.Node;
import org.almoner.codes.icd.NoteKind;
import org.almoner.codes.icd.Said;
import org.almoner.server.codes.CodePage.Choice;
import org.almoner.server.codes.CodePage.Fact;
import org.almoner.server.codes.CodePage.Notes;
import org.almoner.server.codes.CodePage.Piece;
import org.almoner.server.frame.Show;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the book of diagnoses: chapters, sections, categories and codes. */
@Service
public class DiagnosisPages {

    private static final int SEVENTH = 6;

    /** The risk models that pay today, Medicare Advantage first. */
    private static final List<String> MODELS = List.of("V28", "V24", "ESRDV24", "RXV08");

    /** What asks for another code first, then what forbids one, then what explains. */
    private static final List<NoteKind> ORDER =
            List.of(
                    NoteKind.CODE_FIRST,
                    NoteKind.USE_ADDITIONAL,
                    NoteKind.CODE_ALSO,
                    NoteKind.EXCLUDES1,
                    NoteKind.EXCLUDES2,
                    NoteKind.INCLUDES,
                    NoteKind.NOTE,
                    NoteKind.SEVENTH);

    private final CodeBook codes;

    DiagnosisPages(CodeBook codes) {
        this.codes = codes;
    }

    /** The chapters of the tabular list; empty where it is not loaded. */
    public List<Link> chapters(ShelfDay shelf) {
        return shelf.diagnoses().chapters().stream().map(shelf::link).toList();
    }

    /** The page of a code, a section or a chapter; empty when no day knows it. */
    public Optional<CodePage> find(String asked, ShelfDay shelf) {
        String key = key(asked);
        Tree tree = tree(key, shelf);
        return tree.find(key).map(node -> page(node, tree, shelf));
    }

    /**
     * The book that has a code; of the days and codes that no book is loaded of, the starter set.
     */
    Tree tree(String key, ShelfDay shelf) {
        Tree book = new TabularBook(shelf.diagnoses());
        return book.find(key).isPresent()
                ? book
                : new StarterBook(codes, CodeSystem.ICD10CM, shelf.day());
    }

    private static String key(String asked) {
        String plain = asked.strip().toUpperCase(Locale.ROOT);
        return plain.matches("CHAPTER-\\d{1,2}")
                ? "0%02d".formatted(Integer.parseInt(plain.substring(8)))
                : plain.replace(".", "");
    }

    private CodePage page(Node node, Tree tree, ShelfDay shelf) {
        Diagnoses book = shelf.diagnoses();
        String key = node.key();
        boolean thin = tree instanceof StarterBook;
        List<Interval> validity = node.isCode() ? book.validity(key) : List.of();
        boolean valid = thin ? node.billable() : book.isValid(key);
        List<Chip> chips = new ArrayList<>();
        boolean wasValid = !valid && !validity.isEmpty();
        if (wasValid) {
            chips.add(Chips.notValid(shelf));
        } else if (node.isCode() && !node.billable()) {
            chips.add(new Chip("category", "", "Choose one of the codes below it"));
        }
        if (node.isCode()) {
            chips.addAll(Chips.of(key, shelf));
        }
        List<Node> parents = tree.parents(key);
        List<Choice> sevenths = sevenths(key, shelf);
        List<Node> below = new ArrayList<>(tree.children(key));
        // What its seventh characters make of it need not be told twice.
        below.removeIf(child ->
                sevenths.stream().anyMatch(choice -> choice.code().equals(child.display())));
        return new CodePage(
                CodeSystem.ICD10CM,
                key,
                node.display(),
                node.title(),
                shelf.day(),
                node.isCode(),
                node.billable(),
                valid,
                wasValid,
                parents.stream().map(shelf::link).toList(),
                tree.previous(node).map(shelf::link).orElse(null),
                tree.next(node).map(shelf::link).orElse(null),
                below.stream().map(shelf::link).toList(),
                sevenths,
                Sides.of(node, tree, shelf),
                book.inclusionTerms(key),
                notes(key, shelf),
                chips,
                thin || !node.isCode() ? List.of() : facts(node, validity, shelf),
                thin);
    }

    List<Choice> sevenths(String key, ShelfDay shelf) {
        Diagnoses book = shelf.diagnoses();
        String stem = Sides.stem(key);
        return book.seventhCharacters(stem).stream()
                .map(seventh -> {
                    Optional<Link> code = book.complete(stem, seventh.character()).map(shelf::link);
                    return new Choice(
                            String.valueOf(seventh.character()),
                            seventh.meaning(),
                            code.map(Link::display).orElse(""),
                            code.map(Link::path).orElse(""),
                            key.length() > SEVENTH && key.charAt(SEVENTH) == seventh.character());
                })
                .toList();
    }

    /** Notes of one kind and place together, those at the code itself before those above it. */
    private static List<Notes> notes(String key, ShelfDay shelf) {
        List<Said> all = shelf.diagnoses().notes(key);
        List<Notes> found = new ArrayList<>();
        for (NoteKind kind : ORDER) {
            Map<Node, List<List<Piece>>> byPlace = new LinkedHashMap<>();
            for (Said said : all) {
                if (said.kind() == kind) {
                    byPlace.computeIfAbsent(said.at(), _ -> new ArrayList<>())
                            .add(NoteText.of(said.text(), shelf));
                }
            }
            byPlace.forEach((at, lines) ->
                    found.add(
                            new Notes(
                                    kind.title(),
                                    tone(kind),
                                    shelf.link(at),
                                    at.key().equals(key),
                                    lines)));
        }
        return found;
    }

    private static String tone(NoteKind kind) {
        return switch (kind) {
            case CODE_FIRST -> "warn";
            case EXCLUDES1 -> "stop";
            case USE_ADDITIONAL, CODE_ALSO -> "info";
            case EXCLUDES2, INCLUDES, INCLUSION, NOTE, SEVENTH -> "";
        };
    }

    private List<Fact> facts(Node node, List<Interval> validity, ShelfDay shelf) {
        String key = node.key();
        List<Fact> facts = new ArrayList<>();
        if (!validity.isEmpty()) {
            facts.add(
                    Fact.of(
                            "Valid",
                            validity.stream().map(interval -> said(interval, shelf)).toList()));
        }
        otherDays(facts, key, shelf);
        history(facts, key, shelf);
        risk(facts, key, shelf);
        if (node.billable() && shelf.table(IcdSets.POA_EXEMPT).isPresent()) {
            String poa = shelf.diagnoses().isPoaExempt(key) ? "exempt" : "to be reported";
            facts.add(Fact.of("Present on admission", List.of(poa)));
        }
        add(facts, "Medicare code editor", Chips.editor(key, shelf).stream());
        add(
                facts,
                "ICD-9-CM",
                shelf.crosswalks().toIcd9(key).stream()
                        .map(old ->
                                old.target().isEmpty()
                                        ? "no equivalent"
                                        : icd9(old.target())
                                                + (old.exact() ? "" : ", roughly")
                                                + (old.combination()
                                                        ? ", with another code"
                                                        : "")));
        List<List<Piece>> entries = IndexEntries.leadingTo(key, shelf);
        if (!entries.isEmpty()) {
            facts.add(new Fact("In the index", entries));
        }
        return facts;
    }

    /** The models in use with the words of their categories; those before them in short. */
    private static void risk(List<Fact> facts, String key, ShelfDay shelf) {
        List<Crosswalks.Hcc> all = shelf.crosswalks().hccs(key);
        List<String> lines = new ArrayList<>();
        for (String model : MODELS) {
            all.stream()
                    .filter(hcc -> hcc.model().equals(model))
                    .map(hcc ->
                            "%s HCC %d%s"
                                    .formatted(
                                            model,
                                            hcc.category(),
                                            hcc.label().isEmpty() ? "" : ", " + hcc.label()))
                    .forEach(lines::add);
        }
        String older =
                all.stream()
                        .filter(hcc -> !MODELS.contains(hcc.model()))
                        .map(hcc -> hcc.model() + " " + hcc.category())
                        .collect(Collectors.joining(" · "));
        if (!older.isEmpty()) {
            lines.add("older: " + older);
        }
        add(facts, "Risk adjustment", lines.stream());
    }

    /** What else the code was called, and what came in its place. */
    private void otherDays(List<Fact> facts, String key, ShelfDay shelf) {
        Optional<Code> now = codes.find(CodeSystem.ICD10CM, key, shelf.day());
        add(
                facts,
                "On other days",
                codes.history(CodeSystem.ICD10CM, key).stream()
                        .filter(other -> now.filter(other::equals).isEmpty())
                        .filter(other -> now.isEmpty() || !other.title().equals(now.get().title()))
                        .map(other ->
                                "from %s: %s%s"
                                        .formatted(
                                                Show.day(other.from()),
                                                other.title(),
                                                other.billable() ? "" : " (a heading)")));
        if (now.filter(Code::billable).isEmpty()) {
            List<List<Piece>> instead =
                    codes.listSuccessors(CodeSystem.ICD10CM, key, shelf.day()).stream()
                            .map(other ->
                                    List.of(
                                            new Piece(
                                                    other.display(),
                                                    shelf.path(
                                                            CodeSystem.ICD10CM, other.display())),
                                            new Piece(" " + other.title(), "")))
                            .toList();
            if (!instead.isEmpty()) {
                facts.add(new Fact("To use instead", instead));
            }
        }
    }

    private static void history(List<Fact> facts, String key, ShelfDay shelf) {
        List<List<Piece>> before =
                shelf.crosswalks().before(key).stream()
                        .map(old -> {
                            List<Piece> line = new ArrayList<>(NoteText.of(old.printed(), shelf));
                            LocalDate since = old.since();
                            if (since != null) {
                                line.add(new Piece(", until " + Show.day(since.minusDays(1)), ""));
                            }
                            return List.copyOf(line);
                        })
                        .toList();
        if (!before.isEmpty()) {
            facts.add(new Fact("Coded before as", before));
        }
        List<List<Piece>> after =
                shelf.crosswalks().after(key).stream()
                        .map(later ->
                                List.of(
                                        new Piece(
                                                Show.diagnosis(later.code()),
                                                shelf.path(
                                                        CodeSystem.ICD10CM,
                                                        Show.diagnosis(later.code()))),
                                        new Piece(", since " + Show.day(later.since()), "")))
                        .toList();
        if (!after.isEmpty()) {
            facts.add(new Fact("Codes taken out of it", after));
        }
    }

    private static void add(List<Fact> facts, String heading, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            facts.add(Fact.of(heading, all));
        }
    }

    private static String said(Interval interval, ShelfDay shelf) {
        LocalDate to = interval.to();
        boolean open = shelf.firstKnownDay().map(interval.from()::equals).orElse(false);
        String since = (open ? "since before " : "since ") + Show.day(interval.from());
        return to == null
                ? since
                : "%s to %s".formatted(since.substring("since ".length()), Show.day(to));
    }

    /**
     * An ICD-9-CM diagnosis with its dot: behind the third character, behind the fourth of an E.
     */
    private static String icd9(String code) {
        int dot = code.startsWith("E") ? 4 : 3;
        return code.length() > dot ? code.substring(0, dot) + "." + code.substring(dot) : code;
    }
}
