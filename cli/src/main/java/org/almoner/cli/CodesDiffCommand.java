package org.almoner.cli;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.diff.Change;
import org.almoner.codes.diff.Change.Kind;
import org.almoner.codes.diff.ReleaseDiff;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Says what one release changed against another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Says what is new, gone and reworded between two releases, or two days.",
            "Of days, every set of codes is compared that had another release by then.",
            "Exit 1: something changed. Exit 2: there is no such release."
        })
final class CodesDiffCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "A release such as icd10cm@2024-10-01, a day, or FY2025.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "The later one, the same way.")
    private String after = "";

    @Option(
            names = "--set",
            paramLabel = "SET",
            description = "Of days: this set alone, such as icd10cm or icd10cm-notes.")
    private String only = "";

    @Option(names = "--json", description = "Prints one object per change and line.")
    private boolean json;

    @Mixin private CodesOptions codes = new CodesOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    private record Pair(Table before, Table after) {}

    @Override
    public Integer call() {
        CodeStore store = codes.store();
        List<Pair> pairs = new ArrayList<>();
        Optional<String> problem = pairs(store, pairs);
        if (problem.isPresent()) {
            spec.commandLine().getErr().println("almoner: " + problem.get());
            return Almoner.COULD_NOT;
        }
        var diff = new ReleaseDiff(CodeBook.of(store));
        PrintWriter out = spec.commandLine().getOut();
        boolean changed = false;
        for (Pair pair : pairs) {
            changed |= json ? asJson(diff, pair, out) : asText(diff, pair, out);
        }
        if (!changed && !json) {
            out.println("Nothing changed.");
        }
        out.flush();
        return changed ? Almoner.FINDINGS : Almoner.CLEAN;
    }

    /** Finds what is to be compared, or says why nothing can be. */
    private Optional<String> pairs(CodeStore store, List<Pair> pairs) {
        List<PublishedSet> sets =
                only.isEmpty()
                        ? PublishedSets.list()
                        : PublishedSets.list().stream()
                                .filter(set -> set.id().equals(only))
                                .toList();
        if (sets.isEmpty()) {
            return Optional.of("There is no set " + only + "; almoner codes list names them.");
        }
        if (before.contains("@") || after.contains("@")) {
            Optional<Table> one = CodesReleases.find(store, sets, before);
            Optional<Table> other = CodesReleases.find(store, sets, after);
            if (one.isEmpty() || other.isEmpty()) {
                return Optional.of(CodesReleases.unknown(store, one.isEmpty() ? before : after));
            }
            if (!one.get().set().equals(other.get().set())) {
                return Optional.of(
                        "%s and %s are releases of two sets; compare two of one."
                                .formatted(before, after));
            }
            pairs.add(new Pair(one.get(), other.get()));
            return Optional.empty();
        }
        Optional<LocalDate> one = CodesReleases.day(before);
        Optional<LocalDate> other = CodesReleases.day(after);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.of(CodesReleases.unknown(store, one.isEmpty() ? before : after));
        }
        for (PublishedSet set : only.isEmpty() ? PublishedSets.ofCodes() : sets) {
            Optional<Table> old = store.find(set, one.get());
            Optional<Table> recent = store.find(set, other.get());
            if (old.isPresent() && recent.isPresent() && !old.equals(recent)) {
                pairs.add(new Pair(old.get(), recent.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean asJson(ReleaseDiff diff, Pair pair, PrintWriter out) {
        boolean[] changed = new boolean[1];
        diff.compare(
                pair.before(),
                pair.after(),
                change -> {
                    changed[0] = true;
                    out.println(line(change));
                });
        return changed[0];
    }

    private static JsonLine line(Change change) {
        return new JsonLine()
                .with("set", change.set().id())
                .with("change", change.kind().word())
                .with("code", change.display())
                .with("before", change.before().isEmpty() ? null : change.before())
                .with("after", change.after().isEmpty() ? null : change.after())
                .withTexts("successors", change.successors());
    }

    private static boolean asText(ReleaseDiff diff, Pair pair, PrintWriter out) {
        Map<Kind, List<Change>> changes = new EnumMap<>(Kind.class);
        diff.compare(
                pair.before(),
                pair.after(),
                change ->
                        changes.computeIfAbsent(change.kind(), _ -> new ArrayList<>()).add(change));
        if (changes.isEmpty()) {
            return false;
        }
        out.printf(
                "%s: %s against %s%n",
                pair.after().set().title(),
                pair.after().release().id(),
                pair.before().release().id());
        out.println(
                changes.entrySet().stream()
                        .map(each ->
                                "%,d %s".formatted(each.getValue().size(), each.getKey().word()))
                        .collect(Collectors.joining(", ", "  ", "")));
        changes.values().forEach(list -> list.forEach(change -> out.println(text(change))));
        out.println();
        return true;
    }

    private static String text(Change change) {
        String what =
                switch (change.kind()) {
                    case NEW -> change.after();
                    case GONE, DIVIDED, BILLABLE -> change.before();
                    case REWORDED, CHANGED -> change.before() + " -> " + change.after();
                };
        String instead =
                change.successors().isEmpty()
                        ? ""
                        : "; now " + String.join(", ", change.successors());
        return "  %-8s %-8s %s%s".formatted(change.kind().word(), change.display(), what, instead);
    }
}
