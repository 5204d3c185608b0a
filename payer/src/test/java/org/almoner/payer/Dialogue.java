package org.almoner.payer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with the payer as a text that a person can read: {@code > receive TIME} and the
 * interchange, one segment to a line, or {@code > remit TIME}; then {@code < KIND} and the answer.
 * Running it writes the whole conversation anew with the answers that came.
 */
final class Dialogue {

    private final String name;
    private final String text;
    private final List<Answer> said = new ArrayList<>();

    private Dialogue(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static Dialogue load(String name) {
        try (InputStream in = Dialogue.class.getResourceAsStream("dialogues/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("no dialogue " + name);
            }
            return new Dialogue(name, new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** The first thing that was sent. */
    String firstInterchange() {
        int from = text.indexOf("ISA*");
        int end = text.indexOf("\n", text.indexOf("\nIEA*") + 1);
        return text.substring(from, end + 1);
    }

    /** What the payer said in all that was played. */
    List<Answer> said() {
        return said;
    }

    /** Says every question again and returns the conversation as it went this time. */
    String play(PayerSimulator payer) {
        var played = new StringBuilder();
        var interchange = new StringBuilder();
        String question = "";
        boolean heard = true;
        for (String line : text.lines().toList()) {
            if (line.startsWith(">") || line.startsWith("<") || line.isEmpty()) {
                if (!heard) {
                    played.append(answers(payer, question, interchange.toString()));
                    heard = true;
                }
            }
            if (line.startsWith(">")) {
                question = line;
                interchange.setLength(0);
                heard = false;
                played.append(played.isEmpty() ? "" : "\n").append(line).append('\n');
            } else if (line.startsWith("#")) {
                played.append(line).append('\n');
            } else if (!heard) {
                interchange.append(line).append('\n');
                played.append(line).append('\n');
            }
        }
        if (!heard) {
            played.append(answers(payer, question, interchange.toString()));
        }
        keepForReview(played.toString());
        return played.toString();
    }

    private String answers(PayerSimulator payer, String question, String interchange) {
        LocalDateTime at = LocalDateTime.parse(question.substring(question.lastIndexOf(' ') + 1));
        List<Answer> answers =
                question.startsWith("> remit") ? payer.remit(at) : payer.receive(interchange, at);
        said.addAll(answers);
        var told = new StringBuilder();
        for (Answer answer : answers) {
            told.append("< ").append(answer).append('\n');
            told.append(answer.interchange().replace("~", "~\n"));
        }
        return told.isEmpty() ? "< nothing\n" : told.toString();
    }

    /** Where a person finds what was said, to read it and to make it the new expectation. */
    private void keepForReview(String played) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "dialogues"));
            Files.writeString(folder.resolve(name + ".txt"), played);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
