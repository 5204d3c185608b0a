package org.almoner.codes.icd;

import org.almoner.codes.icd.CodeFacts.Flag;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what is said of a code on a day. */
final class FactsDraft {

    /** As the code editor calls them. */
    private static final Map<String, Flag> FLAGS =
            Map.of(
                    "UNACCEPTABLE", Flag.UNACCEPTABLE,
                    "REQSDX", Flag.NEEDS_SECONDARY,
                    "UNSPECIFIED", Flag.UNSPECIFIED,
                    "NEWBORN", Flag.NEWBORN,
                    "PEDIATRIC", Flag.PEDIATRIC,
                    "MATERNITY", Flag.MATERNITY,
                    "ADULT", Flag.ADULT,
                    "FEMALE", Flag.FEMALE,
                    "MALE", Flag.MALE);

    private static final int SHORTEST = 3;

    private final Diagnoses book;
    private final Optional<TabularTree> tree;
    private final Optional<CodeEdits> edits;
    private final LocalDate day;

    FactsDraft(
            Diagnoses book, Optional<TabularTree> tree, Optional<CodeEdits> edits, LocalDate day) {
        this.book = book;
        this.tree = tree;
        this.edits = edits;
        this.day = day;
    }

    CodeFacts facts(String code) {
        Interval days = days(code);
        LocalDate last = days.to();
        return new CodeFacts(
                code,
                days.from(),
                last == null ? LocalDate.MAX : last,
                flags(code),
                edits.flatMap(editor -> editor.ages(code, asked(editor))).orElse(null),
                firstAsked(code),
                reach(NoteKind.EXCLUDES1, code),
                reach(NoteKind.CODE_FIRST, code),
                reach(NoteKind.USE_ADDITIONAL, code),
                tree.map(list -> list.number(code)).orElse(-1L),
                completed(code));
    }

    /** A stem without its seventh character; or one with the character, and no X before it. */
    private List<Node> completed(String code) {
        if (tree.isEmpty() || code.length() < SHORTEST || book.isValid(code)) {
            return List.of();
        }
        String stem = code.substring(0, code.length() - 1);
        List<Node> filled =
                stem.length() < SHORTEST
                        ? List.of()
                        : book.complete(stem, code.charAt(code.length() - 1)).stream().toList();
        return filled.isEmpty()
                ? book.seventhCharacters(code).stream()
                        .flatMap(each -> book.complete(code, each.character()).stream())
                        .toList()
                : filled;
    }

    /** The days on which these facts hold; behind the editor's horizon, all that come. */
    private Interval days(String code) {
        if (edits.isEmpty()) {
            return new Interval(LocalDate.MIN, null);
        }
        LocalDate horizon = edits.get().horizon();
        return day.isAfter(horizon)
                ? new Interval(horizon.plusDays(1), null)
                : edits.get().daysAround(code, day);
    }

    /** Behind its horizon the editor is asked what it said last. */
    private LocalDate asked(CodeEdits editor) {
        return day.isAfter(editor.horizon()) ? editor.horizon() : day;
    }

    private EnumSet<Flag> flags(String code) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        Set<String> said = edits.map(editor -> editor.flags(code, asked(editor))).orElse(Set.of());
        for (String each : said) {
            Flag flag = FLAGS.get(each);
            if (flag != null) {
                flags.add(flag);
            }
        }
        if (said.contains("MANIF") || book.isManifestation(code)) {
            flags.add(Flag.MANIFESTATION);
        }
        if (book.isPoaExempt(code)) {
            flags.add(Flag.POA_EXEMPT);
        }
        return flags;
    }

    private @Nullable Said firstAsked(String code) {
        List<Said> asked = book.notes(code, NoteKind.CODE_FIRST);
        return asked.isEmpty() || asked.stream().anyMatch(FactsDraft::dependsOnMore)
                ? null
                : asked.getFirst();
    }

    /** "Any associated", "complicating pregnancy": asked only of patients who have that as well. */
    private static boolean dependsOnMore(Said said) {
        return said.isOptional()
                || said.text().startsWith("any ")
                || said.text().startsWith(",")
                || said.text().contains("complicating");
    }

    private Reach reach(NoteKind kind, String code) {
        return tree.map(list -> list.reach(kind, code)).orElse(Reach.NONE);
    }
}
