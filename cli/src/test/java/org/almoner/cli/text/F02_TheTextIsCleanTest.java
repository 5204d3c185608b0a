package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What must not stand in a file that people read. */
class F02_TheTextIsCleanTest {
    private static final int LINES_MAX = 500;

    /** Written in two halves, so that this file does not catch itself. */
    private static final Pattern LEFT_FOR_LATER =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    private static final Pattern MACHINE_PATH =
            Pattern.compile(
                    "(?<![\\w.~$}])/(wo"
                            + "rk|ro"
                            + "ot|ho"
                            + "me)/\\w+|\\b[A-Z]:\\\\Us"
                            + "ers\\\\");

    @TempDir Path folder;

    @Test
    void theRepositoryIsClean() throws IOException {
        assertThat(findings(SourceFiles.root())).isEmpty();
    }

    @Test
    void eachKindOfDirtIsSeen() throws IOException {
        Files.writeString(folder.resolve("A.java"), "// TO" + "DO later\n");
        Files.writeString(folder.resolve("b.md"), "see /ho" + "me/ann/notes\n");
        Files.writeString(folder.resolve("c.css"), "a {\tb: c }\n");
        Files.writeString(folder.resolve("d.xml"), "<a/>");
        Files.writeString(folder.resolve("e.js"), "x\n".repeat(LINES_MAX + 1));
        Files.writeString(folder.resolve("fine.md"), "a\n".repeat(LINES_MAX + 1));

        assertThat(findings(folder))
                .containsExactly(
                        "A.java:1 left for later",
                        "b.md:1 a path of one machine",
                        "c.css:1 a tab",
                        "d.xml does not end with a newline",
                        "e.js has 501 lines, more than 500");
    }

    private static List<String> findings(Path root) throws IOException {
        List<String> findings = new ArrayList<>();
        for (Path file :
                SourceFiles.list(
                        root,
                        ".java",
                        ".jte",
                        ".css",
                        ".js",
                        ".xml",
                        ".sql",
                        ".md",
                        ".properties")) {
            String name = root.relativize(file).toString();
            String text = Files.readString(file);
            if (!text.isEmpty() && !text.endsWith("\n")) {
                findings.add(name + " does not end with a newline");
            }
            List<String> lines = text.lines().toList();
            if (lines.size() > LINES_MAX && name.matches(".*\\.(java|jte|css|js)")) {
                findings.add(
                        "%s has %d lines, more than %d".formatted(name, lines.size(), LINES_MAX));
            }
            for (int i = 0; i < lines.size(); i++) {
                String at = name + ":" + (i + 1);
                if (LEFT_FOR_LATER.matcher(lines.get(i)).find()) {
                    findings.add(at + " left for later");
                }
                if (MACHINE_PATH.matcher(lines.get(i)).find()) {
                    findings.add(at + " a path of one machine");
                }
                if (lines.get(i).contains("\t")) {
                    findings.add(at + " a tab");
                }
            }
        }
        return findings;
    }
}
