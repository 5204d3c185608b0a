package org.almoner.cli;

import org.almoner.claims.story.StoryLine;
import org.almoner.claims.story.X12Story;
import org.almoner.x12.Segment;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Tells what X12 files say, in words; with their segments beside it where that is wanted. */
final class X12ShowRun {

    private static final int RAW_INDENT = 6;

    private final boolean raw;
    private final int width;
    private final PrintWriter out;

    X12ShowRun(boolean raw, int width, PrintWriter out) {
        this.raw = raw;
        this.width = width;
        this.out = out;
    }

    int run(List<String> files) {
        int exit = Almoner.CLEAN;
        for (String file : files) {
            exit = Math.max(exit, show(file, files.size() > 1));
        }
        out.flush();
        return exit;
    }

    private int show(String name, boolean named) {
        if (named) {
            out.println(name);
        }
        try {
            Path path = Path.of(name);
            if (!name.equals("-") && Files.isDirectory(path)) {
                return couldNot(name, "is a folder; name the files in it");
            }
            byte[] bytes = name.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(path);
            return show(X12File.read(bytes));
        } catch (NoSuchFileException e) {
            return couldNot(name, "is not there; is the name right?");
        } catch (AccessDeniedException e) {
            return couldNot(name, "may not be read by you");
        } catch (IOException e) {
            return couldNot(name, "cannot be read: " + e.getMessage());
        }
    }

    private int couldNot(String name, String why) {
        out.println("%s  %s".formatted(name, why));
        return Almoner.COULD_NOT;
    }

    private int show(X12File file) {
        List<StoryLine> story = X12Story.of(file);
        Deque<Segment> segments = new ArrayDeque<>(raw ? file.segments() : List.of());
        for (StoryLine line : story) {
            printSegments(segments, line.segment() - 1);
            line.fit(width).forEach(out::println);
            printSegments(segments, line.segment());
        }
        printSegments(segments, Long.MAX_VALUE);
        return tellErrors(file);
    }

    /** The segments up to one, each once, as they stand in the file. */
    private void printSegments(Deque<Segment> segments, long last) {
        while (!segments.isEmpty() && segments.getFirst().number() <= last) {
            Segment segment = segments.removeFirst();
            var line = new StoryLine(0, 0, "", "| " + segment.text(), "");
            out.println(" ".repeat(RAW_INDENT) + line.text());
        }
    }

    private int tellErrors(X12File file) {
        List<X12Finding> errors =
                file.findings().stream()
                        .filter(finding -> finding.level() == X12Finding.Level.ERROR)
                        .toList();
        if (file.interchanges().isEmpty()) {
            out.println("This is no X12 file: it has no ISA segment to begin with.");
            return Almoner.FINDINGS;
        }
        if (errors.isEmpty()) {
            return Almoner.CLEAN;
        }
        out.println(
                "%d %s wrong with the file's envelopes; almoner x12 check tells what."
                        .formatted(errors.size(), errors.size() == 1 ? "thing is" : "things are"));
        return Almoner.FINDINGS;
    }
}
