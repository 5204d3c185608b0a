package org.almoner.cli;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.jspecify.annotations.Nullable;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Where compiled code sets are kept, and how loading them is told. */
final class CodesFolder {

    private CodesFolder() {}

    /** The folder that was named, else {@code codes} under ALMONER_HOME, else under ~/.almoner. */
    static Path of(@Nullable Path named) {
        return named != null ? named : DataOptions.home(System.getenv()).resolve("codes");
    }

    /** What is kept in that folder; the starter set where nothing is. */
    static CodeBook book(@Nullable Path named) {
        return CodeBook.of(CodeStore.open(of(named), PublishedSets.list()));
    }

    /** Shows each file on a terminal, and nothing in a pipe. */
    static BiConsumer<String, String> progress(PrintWriter out) {
        if (!isWatched()) {
            return (_, _) -> {};
        }
        return (number, file) -> {
            out.printf("%s: %s%n", number, file);
            out.flush();
        };
    }

    /** Whether a person looks on, and not a pipe. */
    static boolean isWatched() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
