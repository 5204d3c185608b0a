package org.almoner.server.demo;

import org.almoner.claims.ScrubContext.DocumentedProcedure;
import org.almoner.claims.ScrubContext.Side;
import org.almoner.server.demo.DemoClinic.Patient;
import org.almoner.server.demo.DemoClinic.Section;
import org.almoner.server.demo.DemoClinic.WorkInjury;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes one note from a template.
 *
 * <ul>
 *   <li>{@code {a|b|c}} chooses one; {@code {@x,y a|@z b|c}} chooses among those marked for this
 *       case, else among the unmarked; choices nest.
 *   <li>{@code [112..136]} and {@code [7.4..8.8]} are numbers.
 *   <li>{@code <side>} and the like are words about this visit, a pick of the kind, or a phrase.
 *   <li>{@code <doc 20610 SIDE>words</doc>} are words that document a procedure with its side.
 *   <li>{@code # Title} begins a section.
 * </ul>
 */
final class NoteWriter {

    private static final Pattern NUMBER =
            Pattern.compile("\\[([0-9]+)(?:\\.([0-9]+))?\\.\\.([0-9]+)(?:\\.([0-9]+))?\\]");
    private static final int DEPTH_MAX = 12;
    private static final Map<String, String> PHRASES = phrases();

    private final Random random;
    private final LocalDate date;
    private final VisitKind.Case visitCase;
    private final Map<String, String> words = new HashMap<>();
    private final List<DocumentedProcedure> documented = new ArrayList<>();

    /** A note, and the procedures whose sides it documents in coded form. */
    record Note(List<Section> sections, List<DocumentedProcedure> documented) {}

    private NoteWriter(Random random, LocalDate date, VisitKind.Case visitCase) {
        this.random = random;
        this.date = date;
        this.visitCase = visitCase;
    }

    static Note write(
            Random random,
            VisitKind kind,
            VisitKind.Case visitCase,
            Patient patient,
            LocalDate date,
            @Nullable WorkInjury work) {
        var writer = new NoteWriter(random, date, visitCase);
        writer.learn(patient, work);
        kind.picks().forEach((name, choices) -> writer.words.put(name, writer.pick(choices)));
        List<Section> sections = sections(writer.expand(kind.note(), 0));
        return new Note(sections, List.copyOf(writer.documented));
    }

    private void learn(Patient patient, @Nullable WorkInjury work) {
        boolean woman = patient.gender().equals("F");
        Period age = Period.between(patient.birthDate(), date);
        String noun = age.getYears() < 18 ? (woman ? "girl" : "boy") : (woman ? "woman" : "man");
        String years =
                age.getYears() < 2
                        ? age.toTotalMonths() + "-month-old "
                        : age.getYears() + "-year-old ";
        words.put("Person", years + noun);
        words.put("he", woman ? "she" : "he");
        words.put("He", woman ? "She" : "He");
        words.put("him", woman ? "her" : "him");
        words.put("his", woman ? "her" : "his");
        words.put("His", woman ? "Her" : "His");
        Side side = visitCase.side();
        if (side != null) {
            String name = side.name().toLowerCase(Locale.ROOT);
            words.put("side", name);
            words.put("Side", Character.toUpperCase(name.charAt(0)) + name.substring(1));
        }
        if (work != null) {
            words.put("employer", work.employer());
            words.put("work-claim", work.claimNumber());
            words.put(
                    "accident-date",
                    work.accidentDate().getMonthValue()
                            + "/"
                            + work.accidentDate().getDayOfMonth());
        }
    }

    private String pick(String choices) {
        return expand(one(split(choices)), 0);
    }

    private String expand(String text, int depth) {
        if (depth > DEPTH_MAX) {
            throw new IllegalStateException("a note's phrases go round in a circle");
        }
        var out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                int end = closing(text, at);
                out.append(expand(choose(text.substring(at + 1, end)), depth + 1));
                at = end + 1;
            } else if (c == '[') {
                at = number(text, at, out);
            } else if (text.startsWith("<doc ", at)) {
                at = document(text, at, out, depth);
            } else if (c == '<') {
                int end = text.indexOf('>', at);
                out.append(expand(word(text.substring(at + 1, end)), depth + 1));
                at = end + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** Words that document a procedure: they stay in the note, and are kept in coded form too. */
    private int document(String text, int at, StringBuilder out, int depth) {
        int head = text.indexOf('>', at);
        int end = text.indexOf("</doc>", head);
        List<String> parts =
                List.of(expand(text.substring(at + 5, head), depth + 1).split(" ", -1));
        String quote = tidy(expand(text.substring(head + 1, end), depth + 1));
        out.append(quote);
        Side side = visitCase.side();
        if (side != null) {
            documented.add(new DocumentedProcedure(parts.getFirst(), side, date, quote));
        }
        return end + "</doc>".length();
    }

    private int number(String text, int at, StringBuilder out) {
        Matcher range = NUMBER.matcher(text);
        if (!range.find(at) || range.start() != at) {
            out.append('[');
            return at + 1;
        }
        String decimals = range.group(2) == null ? "" : range.group(2);
        long low = Long.parseLong(range.group(1) + decimals);
        long high = Long.parseLong(range.group(3) + (range.group(4) == null ? "" : range.group(4)));
        String value = Long.toString(low + random.nextInt((int) (high - low + 1)));
        if (decimals.isEmpty()) {
            out.append(value);
        } else {
            String padded = value.length() <= decimals.length() ? "0" + value : value;
            int point = padded.length() - decimals.length();
            out.append(padded, 0, point).append('.').append(padded.substring(point));
        }
        return range.end();
    }

    private String choose(String inside) {
        List<String> all = split(inside);
        List<String> meant = new ArrayList<>();
        List<String> unmarked = new ArrayList<>();
        for (String choice : all) {
            if (!choice.startsWith("@")) {
                unmarked.add(choice);
                continue;
            }
            int end = choice.indexOf(' ');
            if (List.of(choice.substring(1, end).split(",", -1)).contains(visitCase.name())) {
                meant.add(choice.substring(end + 1));
            }
        }
        List<String> from = meant.isEmpty() ? unmarked : meant;
        return from.isEmpty() ? "" : one(from);
    }

    private String word(String name) {
        String known = words.get(name);
        if (known != null) {
            return known;
        }
        String phrase = PHRASES.get(name);
        if (phrase == null) {
            throw new IllegalStateException("a note uses <" + name + ">, which means nothing here");
        }
        return phrase;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The choices between bars, leaving alone the bars of choices inside them. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalStateException("a note opens a choice that it never closes");
    }

    private static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        for (String part : List.of(text.split("(?m)^\\s*# ", -1))) {
            int line = part.indexOf('\n');
            if (line > 0 && !part.substring(line).isBlank()) {
                sections.add(new Section(part.substring(0, line).strip(), paragraphs(part, line)));
            }
        }
        return sections;
    }

    private static String paragraphs(String part, int from) {
        var out = new StringBuilder();
        for (String line : part.substring(from).strip().lines().toList()) {
            out.append(tidy(line)).append('\n');
        }
        return out.toString().strip();
    }

    /** Mends what a left-out choice leaves behind: double blanks, blanks before a stop. */
    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ").replaceAll(" ([.,;:])", "$1").strip();
    }

    private static Map<String, String> phrases() {
        Map<String, String> phrases = new HashMap<>();
        for (String line : Resources.lines("phrases.txt")) {
            List<String> parts = List.of(line.split(" = ", 2));
            phrases.put(parts.getFirst(), parts.getLast());
        }
        return Map.copyOf(phrases);
    }
}
