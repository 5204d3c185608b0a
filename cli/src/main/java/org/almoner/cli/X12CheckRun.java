package org.almoner.cli;

import org.almoner.x12.X12Finding;
import org.almoner.x12.check.CheckResult;
import org.almoner.x12.check.X12Check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Checks files on all cores and prints what was found, in the order in which they were named. */
final class X12CheckRun {
    private final X12Check check;
    private final boolean json;
    private final PrintWriter out;

    X12CheckRun(X12Check check, boolean json, PrintWriter out) {
        this.check = check;
        this.json = json;
        this.out = out;
    }

    /** What became of one file. */
    private sealed interface Outcome {
        record Checked(String file, CheckResult result) implements Outcome {}

        record Unreadable(String file, String why) implements Outcome {}
    }

    int run(List<String> files) {
        int[] exit = {Almoner.CLEAN};
        files.parallelStream()
                .map(this::outcome)
                .forEachOrdered(outcome -> {
                    out.println(json ? jsonOf(outcome) : wordsOf(outcome));
                    out.flush();
                    exit[0] = Math.max(exit[0], exitOf(outcome));
                });
        return exit[0];
    }

    private Outcome outcome(String file) {
        try {
            if (file.equals("-")) {
                return new Outcome.Checked(file, check.check(Channels.newChannel(System.in)));
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                return new Outcome.Unreadable(file, "is a folder; name the files in it");
            }
            try (FileChannel channel = FileChannel.open(path)) {
                return new Outcome.Checked(file, check.check(channel));
            }
        } catch (NoSuchFileException e) {
            return new Outcome.Unreadable(file, "is not there; is the name right?");
        } catch (AccessDeniedException e) {
            return new Outcome.Unreadable(file, "may not be read by you");
        } catch (IOException e) {
            return new Outcome.Unreadable(file, "cannot be read: " + e.getMessage());
        }
    }

    private static int exitOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreadable unreadable -> Almoner.COULD_NOT;
            case Outcome.Checked checked ->
                    checked.result().valid() ? Almoner.CLEAN : Almoner.FINDINGS;
        };
    }

    private static String jsonOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreadable unreadable ->
                    new JsonLine()
                            .with("file", unreadable.file())
                            .with("valid", false)
                            .with("interchanges", 0)
                            .with("transactions", List.of())
                            .with("findings", List.of(unreadable(unreadable.why())))
                            .toString();
            case Outcome.Checked checked -> jsonOf(checked.file(), checked.result());
        };
    }

    private static String jsonOf(String file, CheckResult result) {
        JsonLine line =
                new JsonLine()
                        .with("file", file)
                        .with("valid", result.valid())
                        .with("interchanges", result.interchanges())
                        .with(
                                "transactions",
                                result.transactions().stream()
                                        .map(set ->
                                                new JsonLine()
                                                        .with("guide", set.guide())
                                                        .with("control", set.control())
                                                        .with("claims", set.claims()))
                                        .toList())
                        .with("findings", result.findings().stream().map(X12CheckRun::of).toList());
        if (result.unlisted() > 0) {
            line.with("unlisted", result.unlisted());
        }
        return line.toString();
    }

    private static JsonLine of(X12Finding finding) {
        return new JsonLine()
                .with("level", finding.level().word())
                .with("snip", finding.snip())
                .with("offset", finding.offset())
                .with("segment", finding.segmentNumber())
                .with("loop", finding.loop())
                .with("id", finding.segmentId())
                .with("element", finding.element())
                .with("component", finding.component())
                .with("code", finding.code())
                .with("message", finding.message());
    }

    private static JsonLine unreadable(String why) {
        return of(
                new X12Finding(
                        X12Finding.Level.ERROR, 1, 0, 0, "", "", 0, 0, "", "The file " + why));
    }

    private static String wordsOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreadable unreadable ->
                    "%s  %s".formatted(unreadable.file(), unreadable.why());
            case Outcome.Checked checked -> wordsOf(checked.file(), checked.result());
        };
    }

    private static String wordsOf(String file, CheckResult result) {
        var words = new StringBuilder(file).append("  ").append(summary(result));
        for (X12Finding finding : result.findings()) {
            words.append("\n  ").append(finding.line());
            words.append("  [SNIP ").append(finding.snip());
            words.append(finding.code().isEmpty() ? "" : ", code " + finding.code()).append(']');
        }
        if (result.unlisted() > 0) {
            words.append("\n  and %,d more findings".formatted(result.unlisted()));
        }
        return words.toString();
    }

    private static String summary(CheckResult result) {
        long claims =
                result.transactions().stream().mapToLong(CheckResult.CheckedSet::claims).sum();
        String verdict =
                !result.valid() ? "errors" : result.findings().isEmpty() ? "clean" : "warnings";
        return "%s: %s, %s, %s"
                .formatted(
                        verdict,
                        count(result.interchanges(), "interchange"),
                        count(result.transactions().size(), "transaction set"),
                        count(claims, "claim"));
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
