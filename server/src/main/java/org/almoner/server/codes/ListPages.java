package org.almoner.server.codes;

import org.almoner.codes.Code;
import org.almoner.codes.CodeBook;
import org.almoner.codes.CodeSystem;
import org.almoner.server.codes.CodePage.Fact;
import org.almoner.server.frame.Show;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sets that are plain lists: services, modifiers, places, reasons and remarks. */
@Service
public class ListPages {

    /** A list that is longer is shown by its first character. */
    private static final int WHOLE_MOST = 250;

    private final CodeBook codes;

    ListPages(CodeBook codes) {
        this.codes = codes;
    }

    /**
     * A list, or what of it begins with a character.
     *
     * @param beginnings the characters it can be opened at; empty where it is shown whole
     */
    public record Listed(List<String> beginnings, String begins, List<Link> codes) {

        public Listed {
            beginnings = List.copyOf(beginnings);
            codes = List.copyOf(codes);
        }
    }

    public Listed list(CodeSystem system, String begins, ShelfDay shelf) {
        List<Code> all = codes.listStartingWith(system, "", shelf.day());
        if (all.size() <= WHOLE_MOST) {
            return new Listed(List.of(), "", links(all, shelf));
        }
        List<String> beginnings =
                all.stream().map(code -> code.code().substring(0, 1)).distinct().toList();
        String open = beginnings.contains(begins) ? begins : beginnings.getFirst();
        return new Listed(
                beginnings,
                open,
                links(all.stream().filter(code -> code.code().startsWith(open)).toList(), shelf));
    }

    private static List<Link> links(List<Code> codes, ShelfDay shelf) {
        return codes.stream().map(code -> link(code, shelf)).toList();
    }

    private static Link link(Code code, ShelfDay shelf) {
        return new Link(
                code.display(),
                code.title(),
                shelf.path(code.system(), code.display()),
                code.billable());
    }

    /** The page of a code; empty when no day knows it. */
    public Optional<CodePage> find(CodeSystem system, String asked, ShelfDay shelf) {
        Optional<Code> onDay = codes.find(system, asked, shelf.day());
        return onDay.or(() -> codes.findEver(system, asked))
                .map(code -> page(code, onDay.isPresent(), shelf));
    }

    private CodePage page(Code code, boolean valid, ShelfDay shelf) {
        List<Code> neighbours =
                codes.listStartingWith(code.system(), code.code().substring(0, 1), shelf.day());
        int at = neighbours.indexOf(code);
        Link previous = at > 0 ? link(neighbours.get(at - 1), shelf) : null;
        Link next =
                at >= 0 && at + 1 < neighbours.size() ? link(neighbours.get(at + 1), shelf) : null;
        List<Chip> chips = new ArrayList<>();
        if (!valid) {
            chips.add(Chips.notValid(shelf));
        }
        Link list =
                new Link(
                        code.system().title(),
                        "the whole list",
                        "/codes/" + code.system().word() + shelf.on(),
                        false);
        return new CodePage(
                code.system(),
                code.code(),
                code.display(),
                code.title(),
                shelf.day(),
                true,
                code.billable(),
                valid,
                !valid,
                List.of(list),
                previous,
                next,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                chips,
                facts(code, shelf),
                false);
    }

    private List<Fact> facts(Code code, ShelfDay shelf) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("In force", List.of(days(code))));
        List<String> before =
                codes.history(code.system(), code.code()).stream()
                        .filter(other -> !other.equals(code))
                        .map(other -> days(other) + ": " + other.title())
                        .toList();
        if (!before.isEmpty()) {
            facts.add(Fact.of("On other days", before));
        }
        List<String> instead =
                codes.listSuccessors(code.system(), code.code(), shelf.day()).stream()
                        .map(other -> other.display() + " " + other.title())
                        .toList();
        if (!instead.isEmpty()) {
            facts.add(Fact.of("To use instead", instead));
        }
        return facts;
    }

    private static String days(Code code) {
        LocalDate to = code.to();
        boolean unsaid = code.from().equals(Code.EVER);
        if (to == null) {
            return unsaid ? "yes" : "since " + Show.day(code.from());
        }
        return (unsaid ? "" : Show.day(code.from()) + " ") + "to " + Show.day(to);
    }
}
