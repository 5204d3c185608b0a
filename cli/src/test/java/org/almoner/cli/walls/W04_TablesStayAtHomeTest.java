package org.almoner.cli.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A package's SQL touches the tables of its own schema, and asks other packages for the rest. */
class W04_TablesStayAtHomeTest {
    private static final Pattern TABLE =
            Pattern.compile(
                    "\\b(?:from|join|into|update|truncate|table|using)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_]+)",
                    Pattern.CASE_INSENSITIVE);

    @TempDir Path folder;

    @Test
    void noPackageReachesIntoAnothersTables() throws IOException {
        Path server = House.root().resolve("server/src/main/java/org/almoner/server");
        assertThat(foreignTables(server)).isEmpty();
    }

    @Test
    void aPackageThatDoesIsCaught() throws IOException {
        Files.createDirectories(folder.resolve("ledger"));
        Files.createDirectories(folder.resolve("claims/web"));
        Files.writeString(folder.resolve("ledger/Own.java"), "\"select 1 from ledger.transfer\"");
        Files.writeString(
                folder.resolve("claims/web/Bad.java"),
                "\"select c.id from claims.claim c\"\n + \" JOIN ledger.transfer t on true\"");

        assertThat(foreignTables(folder)).containsExactly("claims/web/Bad.java: ledger.transfer");
    }

    private static Set<String> foreignTables(Path packages) throws IOException {
        Set<String> schemas = new TreeSet<>();
        try (Stream<Path> folders = Files.list(packages)) {
            folders.filter(Files::isDirectory)
                    .map(Path::getFileName)
                    .forEach(name -> schemas.add(String.valueOf(name)));
        }
        Set<String> found = new TreeSet<>();
        for (Path file : House.filesBelow(packages, ".java")) {
            String where = packages.relativize(file).toString();
            String own = where.replaceFirst("/.*", "");
            for (String table : tables(Files.readString(file))) {
                String schema = table.substring(0, table.indexOf('.'));
                if (schemas.contains(schema) && !schema.equals(own)) {
                    found.add(where + ": " + table);
                }
            }
        }
        return found;
    }

    private static List<String> tables(String source) {
        List<String> tables = new ArrayList<>();
        Matcher matcher = TABLE.matcher(source);
        while (matcher.find()) {
            tables.add((matcher.group(1) + "." + matcher.group(2)).toLowerCase(Locale.ROOT));
        }
        return tables;
    }
}
