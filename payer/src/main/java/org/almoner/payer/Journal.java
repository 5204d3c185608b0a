package org.almoner.payer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of what was asked, in order: {@code 000001-receive-20260105T093000.x12} holds what came,
 * {@code 000002-remit-20260112T080000.x12} is empty, or names the interchanges it was about. Beside
 * them stand the answers, for people and for the proof that a replay says the same again.
 */
final class Journal {

    private static final Pattern QUESTION =
            Pattern.compile("(\\d{6})-(receive|remit)-(\\d{8}T\\d{6})\\.x12");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final Path folder;
    private int last;

    Journal(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the payer's folder cannot be made: " + folder, e);
        }
    }

    /**
     * Something that was asked.
     *
     * @param interchange what came; for an answer run the interchanges it is about, one on each
     *     line, or nothing for all
     */
    record Question(int number, boolean receive, LocalDateTime at, String interchange) {}

    /** All that was asked, in order. */
    List<Question> listQuestions() {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = QUESTION.matcher(file.getFileName().toString());
                if (name.matches()) {
                    last = Integer.parseInt(name.group(1));
                    questions.add(
                            new Question(
                                    last,
                                    name.group(2).equals("receive"),
                                    LocalDateTime.parse(name.group(3), TIME),
                                    read(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the payer's folder cannot be read: " + folder, e);
        }
        return questions;
    }

    Question ask(boolean receive, LocalDateTime at, String interchange) {
        last++;
        var question = new Question(last, receive, at, interchange);
        write(file(question), interchange);
        return question;
    }

    /** Takes back a question that could not be answered, or no replay would ever get past it. */
    void withdraw(Question question) {
        try {
            Files.deleteIfExists(file(question));
        } catch (IOException e) {
            throw new UncheckedIOException("the payer's folder cannot be written: " + folder, e);
        }
    }

    private Path file(Question question) {
        String what = question.receive() ? "receive" : "remit";
        return folder.resolve(
                "%06d-%s-%s.x12".formatted(question.number(), what, TIME.format(question.at())));
    }

    /**
     * Keeps the answers; those that are kept already must be the same, or the past would change.
     */
    void keepAnswers(Question question, List<Answer> answers) {
        int number = 0;
        for (Answer answer : answers) {
            number++;
            Path file =
                    folder.resolve(
                            "%06d-answer-%03d-%s.x12"
                                    .formatted(question.number(), number, answer.kind()));
            if (!Files.exists(file)) {
                write(file, answer.interchange());
            } else if (!readUnchecked(file).equals(answer.interchange())) {
                throw new IllegalStateException(
                        "The payer's folder %s was written by another version: %s would now read"
                                        .formatted(folder, file.getFileName())
                                + " differently. Start with an empty folder.");
            }
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static String readUnchecked(Path file) {
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the payer's folder cannot be read: " + file, e);
        }
    }

    /** A file is there whole or not at all. */
    private static void write(Path file, String text) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(draft, text.getBytes(StandardCharsets.ISO_8859_1));
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the payer's folder cannot be written: " + file, e);
        }
    }
}
