package org.almoner.cli;

import org.almoner.claims.ClaimListener;
import org.almoner.claims.ClaimStream;
import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Fix;
import org.almoner.claims.HealthCareClaim;
import org.almoner.claims.Unread;
import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.FileScrub;
import org.almoner.claims.scrub.LineHistory;
import org.almoner.claims.scrub.RuleText;
import org.almoner.claims.scrub.Ruleset;
import org.almoner.claims.scrub.Scrub;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scrubs files one after the other, and prints an answer for each claim in its order. */
final class ScrubRun {

    private final Bookshelf shelf;
    private final Ruleset rules;
    private final LocalDate today;
    private final int threads;
    private final boolean json;
    private final PrintWriter out;
    private final PrintWriter err;
    private int exit = Almoner.CLEAN;
    private long claims;
    private long held;

    ScrubRun(
            Bookshelf shelf,
            Ruleset rules,
            LocalDate today,
            int threads,
            boolean json,
            PrintWriter out,
            PrintWriter err) {
        this.shelf = shelf;
        this.rules = rules;
        this.today = today;
        this.threads = threads;
        this.json = json;
        this.out = out;
        this.err = err;
    }

    int run(List<String> files, List<String> earlier) {
        tellAsleep();
        LineHistory history = new LineHistory();
        for (String file : earlier) {
            read(file, channel -> ClaimStream.read(channel, remembering(file, history)));
        }
        if (!earlier.isEmpty()) {
            err.println("%,d earlier lines".formatted(history.lines()));
        }
        FileScrub scrub = new FileScrub(new Scrub(shelf, rules), history, today, threads);
        for (String file : files) {
            read(file, channel -> scrub.scrub(channel, new Printer(file)));
        }
        out.flush();
        err.println("%,d claims, %,d with something that stops or warns".formatted(claims, held));
        return exit;
    }

    private void tellAsleep() {
        List<RuleText> asleep = rules.asleep(shelf, today);
        if (!asleep.isEmpty()) {
            err.println(
                    "%d of %d rules sleep, because these sets are not loaded: %s"
                            .formatted(
                                    asleep.size(),
                                    rules.rules().size(),
                                    asleep.stream()
                                            .flatMap(text -> text.needs().stream())
                                            .filter(need -> !shelf.held(today).contains(need))
                                            .map(need -> need.title())
                                            .distinct()
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        }
    }

    private ClaimListener remembering(String file, LineHistory history) {
        return new ClaimListener() {
            @Override
            public void claim(HealthCareClaim claim, long segment) {
                history.add(claim);
            }

            @Override
            public void unread(Unread unread) {
                couldNot(file, "segment %,d: %s".formatted(unread.segment(), unread.why()));
            }
        };
    }

    /** What is done with an open file. */
    private interface Reading {
        void of(ReadableByteChannel channel) throws IOException;
    }

    private void read(String file, Reading reading) {
        try {
            if (file.equals("-")) {
                reading.of(Channels.newChannel(System.in));
                return;
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                couldNot(file, "is a folder; name the files in it");
                return;
            }
            try (FileChannel channel = FileChannel.open(path)) {
                reading.of(channel);
            }
        } catch (NoSuchFileException e) {
            couldNot(file, "is not there; is the name right?");
        } catch (AccessDeniedException e) {
            couldNot(file, "may not be read by you");
        } catch (IOException e) {
            couldNot(file, "cannot be read: " + e.getMessage());
        }
    }

    private void couldNot(String file, String why) {
        err.println(file + "  " + why);
        exit = Almoner.COULD_NOT;
    }

    /**
     * What is printed of one claim.
     *
     * @param exit what it makes of the command's exit
     */
    private record Answer(String text, int exit, boolean isHeld) {}

    private final class Printer implements FileScrub.Listener<Answer> {

        private final String file;

        Printer(String file) {
            this.file = file;
        }

        @Override
        public Answer answer(HealthCareClaim claim, List<Finding> findings) {
            String text = json ? jsonOf(claim, findings) : wordsOf(claim, findings);
            boolean isHeld =
                    findings.stream().anyMatch(finding -> finding.severity() != Severity.INFO);
            return new Answer(text, findings.isEmpty() ? Almoner.CLEAN : Almoner.FINDINGS, isHeld);
        }

        @Override
        public Answer unread(Unread unread) {
            String why =
                    "%s  segment %,d: the claim cannot be read: %s"
                            .formatted(file, unread.segment(), unread.why());
            return new Answer(
                    json
                            ? new JsonLine()
                                    .with("claim", (String) null)
                                    .with("segment", unread.segment())
                                    .with("unread", unread.why())
                                    .with("findings", List.of())
                                    .toString()
                            : why,
                    Almoner.COULD_NOT,
                    true);
        }

        @Override
        public void take(Answer answer) {
            claims++;
            held += answer.isHeld() ? 1 : 0;
            exit = Math.max(exit, answer.exit());
            if (!answer.text().isEmpty()) {
                out.println(answer.text());
            }
        }
    }

    private static String jsonOf(HealthCareClaim claim, List<Finding> findings) {
        return new JsonLine()
                .with("claim", claim.number())
                .with("findings", findings.stream().map(ScrubRun::jsonOf).toList())
                .toString();
    }

    private static JsonLine jsonOf(Finding finding) {
        JsonLine line =
                new JsonLine()
                        .with("rule", finding.edit())
                        .with("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        Integer index = finding.lineIndex();
        if (index != null) {
            line.with("line", index + 1);
        } else {
            line.with("line", (String) null);
        }
        Fix fix = finding.fix();
        return line.with("message", finding.message())
                .with("advice", finding.advice())
                .with("source", finding.source())
                .with("fix", fix == null ? null : fix.label());
    }

    /** Nothing for a claim without a finding. */
    private static String wordsOf(HealthCareClaim claim, List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        StringBuilder words = new StringBuilder("Claim ").append(claim.number());
        for (Finding finding : findings) {
            words.append("\n  %-4s  %s".formatted(finding.severity(), finding.message()));
            words.append("\n        ").append(finding.advice());
            words.append("\n        [%s; %s]".formatted(finding.edit(), finding.source()));
        }
        return words.toString();
    }
}
