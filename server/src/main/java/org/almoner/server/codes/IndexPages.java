package org.almoner.server.codes;

import org.almoner.codes.CodeSystem;
import org.almoner.codes.icd.IndexBook;
import org.almoner.codes.icd.IndexBook.Entry;
import org.almoner.server.codes.IndexPage.Lead;
import org.almoner.server.codes.IndexPage.Letter;
import org.almoner.server.codes.IndexPage.Term;
import org.almoner.server.frame.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The alphabetic books, by letter and by main term. */
@Service
public class IndexPages {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");

    /** The volumes that are loaded for the day. */
    public List<Volume> volumes(ShelfDay shelf) {
        return Arrays.stream(Volume.values())
                .filter(volume -> shelf.volume(volume).isPresent())
                .toList();
    }

    /** Where an entry stands. */
    static String path(Volume volume, int row, ShelfDay shelf) {
        return "%s?row=%d%s".formatted(volume.path(), row, shelf.andOn());
    }

    /** Where a "see" leads that somebody follows by its words; the volume itself where nowhere. */
    public String follow(Volume volume, String see, ShelfDay shelf) {
        return shelf.volume(volume)
                .flatMap(book -> new Reader(volume, book, shelf).follow(see))
                .orElse(volume.path() + shelf.on());
    }

    /** A volume opened at a letter. */
    public IndexPage open(Volume volume, String letter, ShelfDay shelf) {
        return shelf.volume(volume)
                .map(book -> new Reader(volume, book, shelf).letter(letter))
                .orElseGet(() -> empty(volume));
    }

    /** A volume opened at an entry. */
    public IndexPage open(Volume volume, int row, ShelfDay shelf) {
        return shelf.volume(volume)
                .filter(_ -> row >= 0 && row < rows(volume, shelf))
                .map(book -> new Reader(volume, book, shelf).row(row))
                .orElseGet(() -> open(volume, "", shelf));
    }

    private static int rows(Volume volume, ShelfDay shelf) {
        return shelf.table(volume.set()).map(table -> table.rows()).orElse(0);
    }

    private static IndexPage empty(Volume volume) {
        return new IndexPage(volume, List.of(), "", List.of(), null, List.of(), -1);
    }

    /** Reads one volume for one page. */
    private record Reader(Volume volume, IndexBook book, ShelfDay shelf) {

        IndexPage letter(String asked) {
            return page(isOneTerm() ? siteLetter(asked) : known(asked), null, -1);
        }

        IndexPage row(int row) {
            Entry main = main(row);
            if (isOneTerm()) {
                Entry site = site(main, row);
                return page(first(site.words()), null, row);
            }
            return page(letterOf(main), volume.isTable() ? null : main, row);
        }

        private IndexPage page(String letter, @Nullable Entry open, int marked) {
            List<Entry> mains = isOneTerm() ? sites(letter) : book.mainTerms(letter);
            List<Term> rows = new ArrayList<>();
            if (volume.isTable()) {
                mains.forEach(main -> below(main, rows));
            } else if (open != null) {
                below(open, rows);
            }
            return new IndexPage(
                    volume,
                    letters(letter),
                    letter,
                    volume.isTable() ? List.of() : mains.stream().map(this::term).toList(),
                    open == null ? null : term(open),
                    rows,
                    marked);
        }

        /**
         * The table of neoplasms is one main term; its sites stand in the order of the alphabet.
         */
        private boolean isOneTerm() {
            return volume == Volume.NEOPLASMS;
        }

        private List<Entry> allSites() {
            return book.terms(0);
        }

        private List<Entry> sites(String letter) {
            return allSites().stream().filter(site -> first(site.words()).equals(letter)).toList();
        }

        private Entry site(Entry main, int row) {
            Entry found = main;
            for (Entry site : allSites()) {
                if (site.row() > row) {
                    return found;
                }
                found = site;
            }
            return found;
        }

        private String siteLetter(String asked) {
            return asked.isBlank() ? "A" : first(asked);
        }

        private static String first(String words) {
            return words.isEmpty() ? "#" : words.substring(0, 1).toUpperCase(Locale.ROOT);
        }

        private String known(String asked) {
            List<String> letters = book.letters();
            String wanted = asked.toUpperCase(Locale.ROOT);
            String usual =
                    letters.contains("A") ? "A" : letters.isEmpty() ? "" : letters.getFirst();
            return letters.contains(wanted) ? wanted : usual;
        }

        private List<Letter> letters(String here) {
            List<String> all = book.letters();
            if (isOneTerm()) {
                LinkedHashSet<String> firsts = new LinkedHashSet<>();
                allSites().forEach(site -> firsts.add(first(site.words())));
                all = List.copyOf(firsts);
            }
            return all.stream()
                    .map(each ->
                            new Letter(
                                    each,
                                    "%s?letter=%s%s"
                                            .formatted(
                                                    volume.path(),
                                                    URLEncoder.encode(each, StandardCharsets.UTF_8),
                                                    shelf.andOn()),
                                    each.equals(here)))
                    .toList();
        }

        /** The main term that an entry stands under. */
        private Entry main(int row) {
            Entry main = book.entry(row);
            for (int at = row; main.level() > 0; at--) {
                main = book.entry(at);
            }
            return main;
        }

        private String letterOf(Entry main) {
            for (String letter : book.letters()) {
                for (Entry each : book.mainTerms(letter)) {
                    if (each.row() == main.row()) {
                        return letter;
                    }
                }
            }
            return "";
        }

        private void below(Entry entry, List<Term> taken) {
            taken.add(term(entry));
            book.terms(entry.row()).forEach(each -> below(each, taken));
        }

        private Term term(Entry entry) {
            List<Link> codes = new ArrayList<>();
            entry.codes().forEach(code -> codes.add(code(code)));
            if (!entry.manifestation().isEmpty()) {
                codes.add(code(entry.manifestation()));
            }
            List<Lead> leads = new ArrayList<>();
            lead(leads, "see", entry.see());
            lead(leads, "see also", entry.seeAlso());
            String modifiers =
                    entry.printed().startsWith(entry.words())
                            ? entry.printed().substring(entry.words().length()).strip()
                            : "";
            return new Term(
                    entry.row(),
                    entry.level(),
                    modifiers.isEmpty() ? entry.printed() : entry.words(),
                    modifiers,
                    path(volume, entry.row(), shelf),
                    volume.isTable() ? codes : codes.stream().filter(IndexPages::isSaid).toList(),
                    leads,
                    entry.hasTerms());
        }

        private Link code(String key) {
            if (volume == Volume.PROCEDURES) {
                return new Link(key, "", ProcedurePages.path(key, shelf), key.length() == 7);
            }
            String display = Show.diagnosis(key);
            // An index may be older than the list of codes, and lead to what is no more.
            boolean isKnown = shelf.diagnoses().find(key).isPresent();
            return new Link(
                    display,
                    "",
                    isKnown ? shelf.path(CodeSystem.ICD10CM, display) : "",
                    shelf.diagnoses().isValid(key));
        }

        private void lead(List<Lead> leads, String how, String words) {
            if (words.isEmpty()) {
                return;
            }
            leads.add(new Lead(how, words, follow(words).or(() -> category(words)).orElse("")));
        }

        Optional<String> follow(String words) {
            return isOneTerm()
                    ? site(words)
                    : book.follow(words).map(to -> path(volume, to.row(), shelf));
        }

        /** "Neoplasm, sinus" within the table itself. */
        private Optional<String> site(String words) {
            String[] named =
                    words.replaceFirst("(?i)^neoplasm,\\s*", "")
                            .toLowerCase(Locale.ROOT)
                            .split(",\\s*", -1);
            Optional<Entry> found = named(allSites(), named[0]);
            for (int at = 1; at < named.length && found.isPresent(); at++) {
                Optional<Entry> above = found;
                found = named(book.terms(found.get().row()), named[at]).or(() -> above);
            }
            return found.map(each -> path(volume, each.row(), shelf));
        }

        /** An entry by its words, or by what stands before their first comma. */
        private static Optional<Entry> named(List<Entry> entries, String words) {
            return entries.stream()
                    .filter(each -> {
                        String title = each.words().toLowerCase(Locale.ROOT);
                        return title.equals(words) || title.startsWith(words + ",");
                    })
                    .findFirst();
        }

        /** "category T17" leads to a code. */
        private Optional<String> category(String words) {
            Matcher found = CODE.matcher(words);
            return found.find() && shelf.diagnoses().find(found.group()).isPresent()
                    ? Optional.of(shelf.path(CodeSystem.ICD10CM, found.group()))
                    : Optional.empty();
        }
    }

    private static boolean isSaid(Link code) {
        return !code.display().isEmpty();
    }
}
