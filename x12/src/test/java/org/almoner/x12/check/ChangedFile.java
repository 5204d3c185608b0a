package org.almoner.x12.check;

import org.almoner.x12.X12Finding;
import org.almoner.x12.guide.Guides;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file without fault, and a list of small changes to it with the findings that each causes. The
 * list is said again with what was found, so that a test compares it as a whole.
 *
 * <p>A change is a few lines, ended by an empty one: {@code @ segment} goes to that segment, {@code
 * - segment} goes to it and takes it away, {@code + segment} puts one there, {@code = ...} is a
 * finding. The SE's count follows by itself.
 */
final class ChangedFile {

    private final List<String> segments;
    private int at;

    private ChangedFile(String file) {
        segments = new ArrayList<>(file.lines().toList());
    }

    static String read(String name) {
        try (InputStream in = ChangedFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the tests lack " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The findings of a file, one on a line. */
    static String findings(String file) {
        var check = new X12Check(Guides.ours(), CodeSets.NONE, 5);
        return check.check(file.getBytes(StandardCharsets.ISO_8859_1)).findings().stream()
                .map(X12Finding::line)
                .collect(Collectors.joining("\n"));
    }

    /** The changes as they are written, with the findings that they cause. */
    static String replay(String file, String changes) {
        return Arrays.stream(changes.strip().split("\n\n+"))
                        .map(change -> replayOne(file, change))
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String replayOne(String file, String change) {
        var changed = new ChangedFile(file);
        List<String> said = new ArrayList<>();
        for (String line : change.lines().toList()) {
            if (!line.startsWith("=")) {
                said.add(line);
                changed.apply(line);
            }
        }
        for (String finding : findings(changed.text()).lines().toList()) {
            said.add("= " + finding);
        }
        return String.join("\n", said);
    }

    private void apply(String line) {
        String segment = line.substring(1).strip() + "~";
        switch (line.charAt(0)) {
            case '#' -> {}
            case '@' -> at = find(segment) + 1;
            case '-' -> {
                at = find(segment);
                segments.remove(at);
            }
            case '+' -> segments.add(at++, segment);
            default -> throw new IllegalArgumentException("not a change: " + line);
        }
    }

    private int find(String segment) {
        for (int i = at; i < segments.size(); i++) {
            if (segments.get(i).equals(segment)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the file has no " + segment);
    }

    private String text() {
        int first = 0;
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).startsWith("ST*")) {
                first = i;
            } else if (segments.get(i).startsWith("SE*")) {
                String control = segments.get(i).split("\\*", -1)[2];
                segments.set(i, "SE*%d*%s".formatted(i - first + 1, control));
            }
        }
        return String.join("\n", segments);
    }
}
