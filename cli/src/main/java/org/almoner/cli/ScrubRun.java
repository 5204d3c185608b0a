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
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12Finding;

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

    /** Of each file; x12 check shows all. */
    private static final int TROUBLES_SHOWN = 10;

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
            Contents contents = new Contents(file);
            read(
                    file,
                    channel -> {
                        ClaimStream.read(channel, remembering(contents, history));
                        contents.end();
                    });
        }
        if (!earlier.isEmpty()) {
            err.println("%,d earlier lines".formatted(history.lines()));
        }
        FileScrub scrub = new FileScrub(new Scrub(shelf, rules), history, today, threads);
        for (String file : files) {
            Contents contents = new Contents(file);
            read(
                    file,
                    channel -> {
                        scrub.scrub(channel, new Printer(contents));
                        contents.end();
                    });
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

    private ClaimListener remembering(Contents contents, LineHistory history) {
        return new ClaimListener() {
            @Override
            public void beginSet(TransactionSet opening) {
                contents.began(opening);
            }

            @Override
            public void claim(HealthCareClaim claim, long segment) {
                contents.claims++;
                history.add(claim);
            }

            @Override
            public void unread(Unread unread) {
                contents.claims++;
                couldNot(
                        contents.file, "segment %,d: %s".formatted(unread.segment(), unread.why()));
            }

            @Override
            public void finding(X12Finding finding) {
                contents.trouble(finding);
            }
        };
    }

    /** What a file turned out to hold, so that one without claims is not taken for a clean one. */
    private final class Contents {

        private final String file;
        private long claims;
        private boolean isPayment;
        private int troubles;

        Contents(String file) {
            this.file = file;
        }

        void began(TransactionSet opening) {
            isPayment |= opening.id().equals("835");
        }

        void trouble(X12Finding finding) {
            if (finding.level() != X12Finding.Level.ERROR) {
                return;
            }
            troubles++;
            if (troubles <= TROUBLES_SHOWN) {
                couldNot(file, finding.line());
            }
        }

        void end() {
            if (troubles > TROUBLES_SHOWN) {
                couldNot(
                        file,
                        "and %,d more; x12 check lists them".formatted(troubles - TROUBLES_SHOWN));
            }
            if (claims == 0 && troubles == 0) {
                couldNot(
                        file,
                        isPayment
                                ? "holds payments (835) and no claims; x12 show tells them"
                                : "holds no claims (837)");
            }
        }
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

        private final Contents contents;

        Printer(Contents contents) {
            this.contents = contents;
        }

        @Override
        public void beginSet(TransactionSet opening) {
            contents.began(opening);
        }

        @Override
        public void envelope(X12Finding finding) {
            contents.trouble(finding);
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
                            .formatted(contents.file, unread.segment(), unread.why());
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
            contents.claims++;
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
