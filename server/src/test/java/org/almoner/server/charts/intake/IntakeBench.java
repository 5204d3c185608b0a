package org.almoner.server.charts.intake;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A practice of its own with an empty chart room, and files to read into it. */
final class IntakeBench {

    private static final List<String> TABLES =
            List.of(
                    "frontdesk.patient",
                    "frontdesk.coverage",
                    "charts.encounter",
                    "charts.condition",
                    "charts.procedure",
                    "charts.document");

    private final TestServer server = TestServer.get();
    private final SignedIn person;
    private final Path folder;

    IntakeBench(String today) {
        server.itIs(today + "T12:00:00Z");
        person = server.foundPractice();
        try {
            folder = Files.createTempDirectory("intake");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    SignedIn person() {
        return person;
    }

    Path folder() {
        return folder;
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    <T> T as(Supplier<T> work) {
        return Tenancy.as(person, work);
    }

    IntakeBench file(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    IntakeReport readFolder() {
        return read(folder);
    }

    IntakeReport read(Path path) {
        return as(() -> bean(FhirIntake.class).read(List.of(IntakeFile.of(path)), "test"));
    }

    /** Reads one text as a file of its own and says what came of it, in a line or a few. */
    String read(String text) {
        file("one.json", text);
        return told(read(folder.resolve("one.json")));
    }

    /** The report without its numbers of nothing. */
    static String told(IntakeReport report) {
        return report.files().stream()
                .map(file ->
                        file.outcome().title()
                                + file.counts().stream()
                                        .map(IntakeBench::told)
                                        .filter(count -> !count.isEmpty())
                                        .collect(Collectors.joining(""))
                                + file.lines().stream()
                                        .map(line ->
                                                "\n  "
                                                        + (line.stops() ? "! " : "i ")
                                                        + (line.place().isEmpty()
                                                                ? ""
                                                                : line.place() + ": ")
                                                        + line.message())
                                        .collect(Collectors.joining("")))
                .collect(Collectors.joining("\n"));
    }

    private static String told(IntakeReport.TypeCount count) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> part :
                Map.of(
                                "1 new", count.added(),
                                "2 changed", count.changed(),
                                "3 unchanged", count.same(),
                                "4 aside", count.aside())
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            if (part.getValue() > 0) {
                text.append("; ")
                        .append(part.getValue())
                        .append(' ')
                        .append(count.type())
                        .append(part.getKey().substring(1));
            }
        }
        return text.toString();
    }

    /** How many rows stand in each table of this practice's charts and registrations. */
    String rows() {
        return as(() ->
                TABLES.stream()
                        .map(table ->
                                bean(JdbcClient.class)
                                                .sql("select count(*) from " + table)
                                                .query(Integer.class)
                                                .single()
                                        + " "
                                        + table.substring(table.indexOf('.') + 1))
                        .collect(Collectors.joining(", ")));
    }
}
