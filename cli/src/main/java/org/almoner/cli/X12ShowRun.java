package org.almoner.cli;

import org.almoner.claims.story.StoryLine;
import org.almoner.claims.story.StoryListener;
import org.almoner.claims.story.X12Story;
import org.almoner.x12.Segment;
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
            try (ReadableByteChannel channel =
                    name.equals("-") ? Channels.newChannel(System.in) : FileChannel.open(path)) {
                return show(channel);
            }
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

    private int show(ReadableByteChannel channel) throws IOException {
        Shown shown = new Shown();
        X12Story.tell(channel, shown);
        shown.printSegments(Long.MAX_VALUE);
        return tellErrors(shown);
    }

    /** Prints each line as it is told. */
    private final class Shown implements StoryListener {

        private final Deque<Segment> segments = new ArrayDeque<>();
        private boolean isX12;
        private long errors;

        @Override
        public void segment(Segment segment) {
            if (raw) {
                segments.add(segment);
            }
        }

        @Override
        public void line(StoryLine line) {
            isX12 = true;
            printSegments(line.segment() - 1);
            line.fit(width).forEach(out::println);
            printSegments(line.segment());
        }

        @Override
        public void finding(X12Finding finding) {
            if (finding.level() == X12Finding.Level.ERROR) {
                errors++;
            }
        }

        /** The segments up to one, each once, as they stand in the file. */
        void printSegments(long last) {
            while (!segments.isEmpty() && segments.getFirst().number() <= last) {
                Segment segment = segments.removeFirst();
                var line = new StoryLine(0, 0, "", "| " + segment.text(), "");
                out.println(" ".repeat(RAW_INDENT) + line.text());
            }
        }
    }

    private int tellErrors(Shown shown) {
        if (!shown.isX12) {
            out.println("This is no X12 file: it has no ISA segment to begin with.");
            return Almoner.FINDINGS;
        }
        if (shown.errors == 0) {
            return Almoner.CLEAN;
        }
        out.println(
                "%d %s wrong with the file's envelopes; almoner x12 check tells what."
                        .formatted(shown.errors, shown.errors == 1 ? "thing is" : "things are"));
        return Almoner.FINDINGS;
    }
}
