package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lists the files that are not formatted; with {@code -Dalmoner.format=apply} it formats them. */
class F01_EveryFileIsFormattedTest {
    private static final String MENDS =
            "To mend them: ./mvnw -q test -pl cli -am -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dtest=F01_EveryFileIsFormattedTest -Dalmoner.format=apply";

    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void everyJavaFileIsFormatted() throws IOException {
        Path root = SourceFiles.root();
        List<Path> files = SourceFiles.list(root, ".java");
        assertThat(files).hasSizeGreaterThan(20);

        boolean apply = "apply".equals(System.getProperty("almoner.format"));
        List<String> unformatted =
                files.parallelStream()
                        .filter(file -> !isFormatted(file, apply))
                        .map(file -> root.relativize(file).toString())
                        .toList();
        if (!apply) {
            assertThat(unformatted).as(MENDS).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotFormattedIsSeen() {
        String source = "class Bad { int  a ; }\n";
        assertThat(formatted(source)).isNotEqualTo(source);
        assertThat(formatted(formatted(source))).isEqualTo(formatted(source));
    }

    private static boolean isFormatted(Path file, boolean apply) {
        try {
            String source = Files.readString(file);
            String formatted = formatted(source);
            if (apply && !source.equals(formatted)) {
                Files.writeString(file, formatted);
            }
            return source.equals(formatted);
        } catch (IOException failed) {
            throw new UncheckedIOException(file.toString(), failed);
        }
    }

    private static String formatted(String source) {
        try {
            return FORMATTER.formatSourceAndFixImports(
                    RemoveUnusedImports.removeUnusedImports(source));
        } catch (FormatterException failed) {
            throw new IllegalArgumentException("This is no Java: " + failed.getMessage(), failed);
        }
    }
}
