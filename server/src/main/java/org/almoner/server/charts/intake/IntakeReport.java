package org.almoner.server.charts.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an intake did, file by file.
 *
 * @param source the name the person gave to where the files come from
 */
public record IntakeReport(
        long runId, String source, Instant startedAt, String startedBy, List<FileReport> files) {

    public IntakeReport {
        files = List.copyOf(files);
    }

    /** What became of a file. */
    public enum Outcome {
        LOADED("loaded"),
        /** Everything in it was known already, word for word. */
        NOTHING_NEW("nothing new"),
        /** Something is wrong with it; nothing of it was loaded. */
        REFUSED("refused"),
        /** Not a file that FHIR comes in. */
        PASSED_OVER("passed over");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** One file. */
    public record FileReport(
            String name, Outcome outcome, List<TypeCount> counts, List<Line> lines) {
        public FileReport {
            counts = List.copyOf(counts);
            lines = List.copyOf(lines);
        }
    }

    /**
     * The resources of one type.
     *
     * @param read all that stood in the file
     * @param added new here
     * @param changed known, and said something new
     * @param same known, and said the same
     * @param aside read and not kept
     * @param reasons why they were set aside, with how often
     */
    public record TypeCount(
            String type,
            int read,
            int added,
            int changed,
            int same,
            int aside,
            Map<String, Integer> reasons) {
        public TypeCount {
            reasons = Map.copyOf(reasons);
        }

        private TypeCount plus(TypeCount other) {
            Map<String, Integer> both = new TreeMap<>(reasons);
            other.reasons.forEach((reason, n) -> both.merge(reason, n, Integer::sum));
            return new TypeCount(
                    type,
                    read + other.read,
                    added + other.added,
                    changed + other.changed,
                    same + other.same,
                    aside + other.aside,
                    both);
        }
    }

    /**
     * Something worth knowing about a file.
     *
     * @param stops whether it is why the file was refused
     * @param place where in the file
     */
    public record Line(boolean stops, String place, String message) {

        static Line of(IntakeFinding finding) {
            return new Line(
                    finding.weight() == IntakeFinding.Weight.STOP,
                    finding.place().inFile(),
                    finding.message());
        }
    }

    /** The counts of all files that were loaded together, by type. */
    public List<TypeCount> totals() {
        Map<String, TypeCount> totals = new TreeMap<>();
        files.stream()
                .filter(file -> file.outcome() != Outcome.REFUSED)
                .flatMap(file -> file.counts().stream())
                .forEach(count -> totals.merge(count.type(), count, TypeCount::plus));
        return new ArrayList<>(totals.values());
    }

    public boolean isNothingNew() {
        return files.stream().noneMatch(file -> file.outcome() == Outcome.LOADED);
    }

    public long count(Outcome outcome) {
        return files.stream().filter(file -> file.outcome() == outcome).count();
    }

    /** The report in a few lines, for a terminal: no names of people, but the files' names. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        for (TypeCount count : totals()) {
            text.append(
                    "%-24s read %6d  new %6d  changed %6d  unchanged %6d  set aside %6d%n"
                            .formatted(
                                    count.type(),
                                    count.read(),
                                    count.added(),
                                    count.changed(),
                                    count.same(),
                                    count.aside()));
        }
        for (FileReport file : files) {
            if (file.outcome() == Outcome.REFUSED) {
                text.append("refused: %s%n".formatted(file.name()));
                file.lines().stream()
                        .filter(Line::stops)
                        .forEach(line ->
                                text.append(
                                        "  %s%s%n"
                                                .formatted(
                                                        line.place().isEmpty()
                                                                ? ""
                                                                : line.place() + ": ",
                                                        line.message())));
            }
        }
        text.append(closing());
        return text.toString();
    }

    /** One sentence: {@code 17 files: 17 loaded.} or {@code Nothing new in 17 files.} */
    public String closing() {
        String files = files().size() == 1 ? "1 file" : files().size() + " files";
        if (count(Outcome.NOTHING_NEW) == files().size() && !files().isEmpty()) {
            return "Nothing new in " + files + ".";
        }
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (count(outcome) > 0) {
                parts.add(count(outcome) + " " + outcome.title());
            }
        }
        return parts.isEmpty()
                ? "There was no file to read."
                : files + ": " + String.join(", ", parts) + ".";
    }
}
