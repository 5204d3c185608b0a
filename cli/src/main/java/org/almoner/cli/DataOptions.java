package org.almoner.cli;

import org.almoner.server.database.DataFolder;
import org.almoner.server.database.Database;
import org.almoner.server.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where a command keeps its data: a folder, and perhaps a database elsewhere. */
final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder that keeps everything (under $ALMONER_HOME or ~/.almoner).")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "A PostgreSQL of yours, jdbc:postgresql://host:5432/database.",
                "User and password: in the URL, or ALMONER_DB_USER and ALMONER_DB_PASSWORD."
            })
    private @Nullable String database;

    @Option(
            names = "--codes",
            paramLabel = "DIR",
            description = "The store of code sets (codes under $ALMONER_HOME or ~/.almoner).")
    private @Nullable Path codes;

    DataOptions() {}

    DataOptions(Path folder) {
        this.data = folder;
    }

    /** The folder named, or else the one of this name under the home of Almoner. */
    Path folder(String name) {
        return data != null ? data : home(System.getenv()).resolve(name);
    }

    boolean hasOwnDatabase() {
        return database == null;
    }

    /**
     * An open database and the folder held for it.
     *
     * @param codes the store of code sets, whether anything is there or not
     */
    record Opened(Database database, Path folder, Path codes, AutoCloseable held)
            implements AutoCloseable {
        @Override
        public void close() {
            database.close();
            try {
                held.close();
            } catch (Exception failed) {
                throw new IllegalStateException("The data folder could not be let go.", failed);
            }
        }
    }

    /** Takes hold of the folder and opens the database. */
    Opened open(String name, Progress progress) {
        Path folder = folder(name);
        if (database == null) {
            progress.step("Starting the database");
            Database embedded = Database.embedded(folder, progress::step);
            return new Opened(embedded, folder, CodesFolder.of(codes), () -> {});
        }
        DatabaseAddress address = DatabaseAddress.parse(database, System.getenv());
        DataFolder held = DataFolder.open(folder);
        try {
            progress.step("Reaching the database");
            return new Opened(Database.at(address), folder, CodesFolder.of(codes), held);
        } catch (RuntimeException failed) {
            held.close();
            throw failed;
        }
    }

    /** Reaches the database beside a server that may be at work with it. */
    Opened join() {
        Path folder = data != null ? data : inUseByDefault();
        Database joined =
                database == null
                        ? Database.join(folder)
                        : Database.at(DatabaseAddress.parse(database, System.getenv()));
        return new Opened(joined, folder, CodesFolder.of(codes), () -> {});
    }

    /** The practice's folder, or the demo's for somebody who only has that. */
    private static Path inUseByDefault() {
        Path practice = home(System.getenv()).resolve("serve");
        Path demo = practice.resolveSibling("demo");
        return !Files.exists(practice) && Files.exists(demo) ? demo : practice;
    }

    static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("ALMONER_HOME", "");
        return home.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".almoner")
                : Path.of(home);
    }
}
