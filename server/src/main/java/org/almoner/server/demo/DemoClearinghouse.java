package org.almoner.server.demo;

import org.almoner.payer.Answer;
import org.almoner.payer.PayerSimulator;
import org.almoner.server.clearinghouse.AnswersAskedFor;
import org.almoner.server.clearinghouse.Transport;
import org.almoner.server.frontdesk.EligibilityExchange;
import org.almoner.x12.X12File;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The way to the payers of our own invention. What they answer lies as files in a folder until it
 * is taken, so that a restart loses nothing. They acknowledge at once, and at the next exchange
 * they decide about what was just sent. What has waited with them for longer is decided the next
 * day, or when a person asks for answers and none is on its way.
 */
@Component
@Profile("demo")
final class DemoClearinghouse implements Transport, EligibilityExchange {

    private final Path folder;
    private final Clock clock;
    private @Nullable PayerSimulator payers;
    private final List<String> justSent = new ArrayList<>();
    private @Nullable LocalDate lastDay;
    private boolean byHand;

    DemoClearinghouse(@Value("${almoner.folder}") Path folder, Clock clock) {
        this.folder = folder.resolve("payer");
        this.clock = clock;
    }

    @Override
    public synchronized Sent send(String name, String interchange) {
        keep(payers().receive(interchange, LocalDateTime.now(clock)));
        X12File.read(interchange.getBytes(StandardCharsets.ISO_8859_1))
                .interchanges()
                .forEach(one -> justSent.add(one.control()));
        return new Sent.Taken();
    }

    @Override
    public synchronized List<Incoming> collect() {
        List<Path> waiting = listAnswers();
        if (waiting.isEmpty() && !byHand) {
            decide();
            waiting = listAnswers();
        }
        return waiting.stream().map(DemoClearinghouse::read).toList();
    }

    @Override
    public synchronized void taken(Incoming incoming) {
        try {
            Files.deleteIfExists(answers().resolve(incoming.name()));
        } catch (IOException failed) {
            throw new UncheckedIOException("An answer could not be put away.", failed);
        }
    }

    /** The payers decide about everything that waits with them. */
    synchronized void remit() {
        justSent.clear();
        keep(payers().remit(LocalDateTime.now(clock)));
    }

    /** A new day is for everything that waits; on the day itself, what was just sent goes first. */
    private void decide() {
        LocalDate today = LocalDate.now(clock);
        if (lastDay != null && today.isAfter(lastDay)) {
            remit();
        } else {
            keep(payers().remit(LocalDateTime.now(clock), List.copyOf(justSent)));
            justSent.clear();
        }
        lastDay = today;
    }

    @EventListener
    synchronized void on(AnswersAskedFor asked) {
        if (!byHand && justSent.isEmpty() && listAnswers().isEmpty()) {
            remit();
        }
    }

    /** One question, answered at once: a 270 by its 271. */
    @Override
    public synchronized String ask(String interchange270) {
        return payers().receive(interchange270, LocalDateTime.now(clock)).stream()
                .map(Answer::interchange)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("The payers did not answer."));
    }

    /** Forgets everything that was ever said; from here on payers pay only when told to. */
    synchronized void beginAnew() {
        byHand = true;
        payers = null;
        erase(folder);
    }

    /** From here on payers pay by themselves. What was sent before waits for their next day. */
    synchronized void letGo() {
        byHand = false;
        justSent.clear();
        lastDay = LocalDate.now(clock);
    }

    private PayerSimulator payers() {
        PayerSimulator open = payers;
        if (open == null) {
            open = PayerSimulator.open(makeFolder(folder.resolve("book")));
            payers = open;
        }
        return open;
    }

    private void keep(List<Answer> given) {
        List<Path> waiting = listAnswers();
        int next = waiting.isEmpty() ? 1 : number(waiting.getLast()) + 1;
        for (Answer answer : given) {
            Path file = answers().resolve("%06d-%s.x12".formatted(next, answer.kind()));
            try {
                Files.writeString(file, answer.interchange(), StandardCharsets.ISO_8859_1);
            } catch (IOException failed) {
                throw new UncheckedIOException("An answer could not be kept.", failed);
            }
            next++;
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(String.valueOf(file.getFileName()).substring(0, 6));
    }

    private List<Path> listAnswers() {
        try (Stream<Path> files = Files.list(answers())) {
            return files.filter(file -> file.toString().endsWith(".x12")).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("The answers could not be listed.", failed);
        }
    }

    private Path answers() {
        return makeFolder(folder.resolve("answers"));
    }

    private static Incoming read(Path file) {
        try {
            return new Incoming(
                    String.valueOf(file.getFileName()),
                    Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException failed) {
            throw new UncheckedIOException("An answer could not be read.", failed);
        }
    }

    private static Path makeFolder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException("The demo payers' folder could not be made.", failed);
        }
    }

    private static void erase(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = new ArrayList<>(files.toList());
            deepestFirst.sort(Comparator.reverseOrder());
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The demo payers' folder could not be emptied.", failed);
        }
    }
}
