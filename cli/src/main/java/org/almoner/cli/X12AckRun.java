package org.almoner.cli;

import org.almoner.server.database.StartupProblem;
import org.almoner.x12.Acknowledger;
import org.almoner.x12.Envelope;
import org.almoner.x12.Interchange;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;
import org.almoner.x12.check.CheckResult;
import org.almoner.x12.check.CodeSets;
import org.almoner.x12.check.X12Check;
import org.almoner.x12.guide.Guides;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes for each interchange of each file the TA1 and the 999 that it is owed. */
final class X12AckRun {
    /** A 999 says nothing of balances and code sets (SNIP types 3 and 5), but of the rest. */
    private static final int SNIP = 4;

    private static final String LAST_CONTROL = "last-control-number";

    private final Path folder;
    private final Clock clock;
    private final PrintWriter out;

    X12AckRun(Path folder, Clock clock, PrintWriter out) {
        this.folder = folder;
        this.clock = clock;
        this.out = out;
    }

    int run(List<Path> files) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StartupProblem(
                    "the folder %s cannot be made; may you write there?".formatted(folder));
        }
        int exit = Almoner.CLEAN;
        for (Path file : files) {
            exit = Math.max(exit, answer(file));
        }
        out.flush();
        return exit;
    }

    private int answer(Path path) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            out.println(path + "  is not there; is the name right?");
            return Almoner.COULD_NOT;
        } catch (IOException e) {
            out.println(path + "  cannot be read");
            return Almoner.COULD_NOT;
        }
        X12File file = X12File.read(bytes);
        if (file.interchanges().isEmpty()) {
            out.println(path + "  is no X12 interchange; there is nobody to answer");
            return Almoner.COULD_NOT;
        }
        CheckResult result = new X12Check(Guides.ours(), CodeSets.NONE, SNIP).check(bytes);
        List<X12Finding> findings = result.findings();
        int exit = Almoner.CLEAN;
        for (Interchange interchange : file.interchanges()) {
            exit = Math.max(exit, answer(path, file, interchange, findings));
        }
        if (result.unlisted() > 0) {
            out.println(
                    "%s  has %,d more findings than its 999 says; each bad set is rejected"
                            .formatted(path, result.unlisted()));
        }
        return exit;
    }

    private int answer(Path path, X12File file, Interchange interchange, List<X12Finding> findings)
            throws IOException {
        var acknowledger = new Acknowledger(file, interchange, findings);
        boolean accepted = acknowledger.acceptsInterchange();
        boolean owed = acknowledger.owesInterchangeAnswer(acknowledger.interchangeNote());
        if (owed) {
            long control = nextControl();
            Envelope envelope = acknowledger.envelope(control, now());
            write(path, "ta1", control, acknowledger.ta1(envelope));
        }
        if (!accepted && owed) {
            out.println("%s  rejected as a whole (TA1)".formatted(path));
            return Almoner.FINDINGS;
        }
        if (!acknowledger.owesFunctional()) {
            out.println("%s  holds nothing that is answered".formatted(path));
            return Almoner.CLEAN;
        }
        long control = nextControl();
        Envelope envelope = acknowledger.envelope(control, now());
        write(path, "999", control, acknowledger.functional(envelope));
        long good = interchange.sets().stream().filter(acknowledger::accepts).count();
        out.println(
                "%s  %d of %d transaction sets accepted"
                        .formatted(path, good, interchange.sets().size()));
        return good == interchange.sets().size() ? Almoner.CLEAN : Almoner.FINDINGS;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    private void write(Path answered, String kind, long control, String text) throws IOException {
        String name = "%s.%09d.%s.x12".formatted(answered.getFileName(), control, kind);
        Path part = folder.resolve(name + ".part");
        Files.writeString(part, text, StandardCharsets.ISO_8859_1);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        out.println("  wrote " + folder.resolve(name));
    }

    /** The next of the folder's control numbers; two commands at once never get the same. */
    private long nextControl() throws IOException {
        try (FileChannel channel =
                        FileChannel.open(
                                folder.resolve(LAST_CONTROL),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            ByteBuffer read = ByteBuffer.allocate(32);
            channel.read(read);
            String last = new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII);
            if (!last.isBlank() && !last.strip().matches("\\d{1,9}")) {
                throw new StartupProblem(
                        "%s holds no number; write the last control number into it"
                                .formatted(folder.resolve(LAST_CONTROL)));
            }
            long next = last.isBlank() ? 1 : Long.parseLong(last.strip()) % 999_999_999 + 1;
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(next).getBytes(StandardCharsets.US_ASCII)), 0);
            channel.force(true);
            return next;
        }
    }
}
