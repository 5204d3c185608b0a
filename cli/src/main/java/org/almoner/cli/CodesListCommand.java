package org.almoner.cli;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.icd.CrosswalkSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Release;
import org.almoner.codes.store.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Says what is loaded, and what of it is out of date. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every release that is loaded: its set, first and last day, rows.",
            "Exit 1: something in the store cannot be used."
        })
final class CodesListCommand implements Callable<Integer> {

    /** Later than this, a newer release of whatever set is to be expected. */
    private static final int OLD_DAYS = 400;

    @Mixin private CodesOptions codes = new CodesOptions();

    @Option(names = "--json", description = "Prints one object per release and line.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CodeStore store = codes.store();
        if (json) {
            store.list().forEach(release -> out.println(line(store, release)));
        } else if (store.list().isEmpty()) {
            out.printf(
                    "Nothing is loaded in %s; the starter set answers.%n"
                            + "Load official files with: almoner codes load PATH%n",
                    store.folder());
        } else {
            table(store, out);
        }
        store.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        out.flush();
        return store.problems().isEmpty() ? Almoner.CLEAN : Almoner.FINDINGS;
    }

    private static void table(CodeStore store, PrintWriter out) {
        LocalDate today = CodesOptions.today();
        List<List<String>> rows = new ArrayList<>();
        for (PublishedSet set : PublishedSets.list()) {
            String title = set.title();
            for (Table table : store.list(set)) {
                Release release = table.release();
                rows.add(
                        List.of(
                                title,
                                release.id(),
                                release.from().toString(),
                                lastDay(store.list(set), release),
                                "%,d".formatted(release.rows()),
                                note(set, store.list(set), release, today)));
                title = "";
            }
        }
        int titles = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
        int ids = rows.stream().mapToInt(row -> row.get(1).length()).max().orElse(0);
        String form = "%-" + titles + "s  %-" + ids + "s  %-10s  %-10s %10s  %s";
        out.println(form.formatted("Set", "Release", "First day", "Last day", "Rows", "").strip());
        rows.forEach(row -> out.println(form.formatted(row.toArray()).stripTrailing()));
    }

    /** The day before the next release begins; open where there is none. */
    private static String lastDay(List<Table> releases, Release release) {
        return releases.stream()
                .map(table -> table.release().from())
                .filter(from -> from.isAfter(release.from()))
                .findFirst()
                .map(from -> from.minusDays(1).toString())
                .orElse("");
    }

    /** What is amiss with a release that is the newest; empty when nothing is. */
    private static String note(
            PublishedSet set, List<Table> releases, Release release, LocalDate today) {
        if (!releases.getLast().release().equals(release)) {
            return releases.stream()
                            .map(Table::release)
                            .anyMatch(other ->
                                    other.from().equals(release.from())
                                            && other.edition() > release.edition())
                    ? "published again"
                    : "";
        }
        if (set.id().startsWith("icd10") && !set.equals(CrosswalkSets.HCC)) {
            int year = today.getMonthValue() >= 10 ? today.getYear() : today.getYear() - 1;
            LocalDate expected = LocalDate.of(year, 10, 1);
            return release.from().isBefore(expected)
                    ? "out of date: FY%d began on %s".formatted(year + 1, expected)
                    : "";
        }
        return release.from().plusDays(OLD_DAYS).isBefore(today)
                ? "out of date: over a year old"
                : "";
    }

    private static JsonLine line(CodeStore store, Release release) {
        PublishedSet set =
                PublishedSets.list().stream()
                        .filter(each -> each.id().equals(release.set()))
                        .findFirst()
                        .orElseThrow();
        String last = lastDay(store.list(set), release);
        String note = note(set, store.list(set), release, CodesOptions.today());
        return new JsonLine()
                .with("release", release.id())
                .with("set", release.set())
                .with("title", set.title())
                .with("from", release.from().toString())
                .with("to", last.isEmpty() ? null : last)
                .with("rows", release.rows())
                .with("outOfDate", note.startsWith("out of date"));
    }
}
