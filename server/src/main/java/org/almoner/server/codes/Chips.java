package org.almoner.server.codes;

import org.almoner.codes.icd.CodeEdits;
import org.almoner.codes.icd.Crosswalks;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.NoteKind;
import org.almoner.server.frame.Show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a coder should mind about a diagnosis, in a word or two each. */
final class Chips {

    /** Of the risk models, the one by which Medicare Advantage is paid. */
    private static final String COMMON_MODEL = "V28";

    /** The code editor's words in ours; ages are told by themselves. */
    private static final Map<String, String> EDITOR_WORDS =
            Map.of(
                    "UNACCEPTABLE", "not as principal diagnosis",
                    "ECODEPDX", "never first: an external cause",
                    "MALE", "men only",
                    "FEMALE", "women only",
                    "QUESTIONABLE", "admission questioned",
                    "WRONGPROC", "wrong procedure performed",
                    "UNSPECIFIED", "unspecified");

    private Chips() {}

    /** What is told beside a code wherever it stands. */
    static List<Chip> of(String key, ShelfDay shelf) {
        Diagnoses book = shelf.diagnoses();
        List<Chip> chips = new ArrayList<>();
        if (book.isManifestation(key)) {
            chips.add(
                    new Chip(
                            "never first",
                            "warn",
                            "A manifestation: the disease behind it is coded before it"));
        }
        if (book.isUnspecified(key)) {
            chips.add(
                    new Chip(
                            "unspecified",
                            "warn",
                            "Something is not specified; the note may say more"));
        }
        for (Crosswalks.Hcc hcc : shelf.crosswalks().hccs(key, COMMON_MODEL)) {
            chips.add(
                    new Chip(
                            "HCC " + hcc.category(),
                            "info",
                            "Risk category of model %s: %s".formatted(hcc.model(), hcc.label())));
        }
        if (book.isPoaExempt(key)) {
            chips.add(new Chip("POA exempt", "", "Not reported as present on admission"));
        }
        return chips;
    }

    /** Which instructions of the book hold for a code, for a list where they cannot be read. */
    static List<Chip> instructions(String key, ShelfDay shelf) {
        List<Chip> chips = new ArrayList<>();
        instruction(chips, key, shelf, NoteKind.CODE_FIRST, "code first", "warn");
        instruction(chips, key, shelf, NoteKind.USE_ADDITIONAL, "use additional", "info");
        instruction(chips, key, shelf, NoteKind.EXCLUDES1, "excludes1", "");
        return chips;
    }

    private static void instruction(
            List<Chip> chips, String key, ShelfDay shelf, NoteKind kind, String text, String tone) {
        // What is said of a whole chapter or section holds for so much that it tells little.
        shelf.diagnoses().notes(key, kind).stream()
                .filter(said -> said.at().isCode())
                .findFirst()
                .ifPresent(said ->
                        chips.add(
                                new Chip(
                                        text,
                                        tone,
                                        "%s, at %s: %s"
                                                .formatted(
                                                        kind.title(),
                                                        said.at().display(),
                                                        said.text()))));
    }

    /** What the Medicare code editor says of it, in words; empty when it is not loaded. */
    static List<String> editor(String key, ShelfDay shelf) {
        List<String> words = new ArrayList<>();
        shelf.diagnoses()
                .edits()
                .ifPresent(edits -> {
                    for (String flag : edits.flags(key, shelf.day())) {
                        String known = EDITOR_WORDS.get(flag);
                        if (known != null) {
                            words.add(known);
                        }
                    }
                    edits.ages(key, shelf.day()).map(Chips::ages).ifPresent(words::add);
                });
        return words;
    }

    private static String ages(CodeEdits.Ages ages) {
        return "%s: ages %d to %d"
                .formatted(ages.flag().toLowerCase(Locale.ROOT), ages.from(), ages.to());
    }

    static Chip notValid(ShelfDay shelf) {
        return new Chip(
                "not valid on " + Show.day(shelf.day()),
                "stop",
                "It may not stand on a claim of that day");
    }
}
