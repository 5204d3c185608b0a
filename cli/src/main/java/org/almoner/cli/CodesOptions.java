package org.almoner.cli;

import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.load.LoadException;
import org.almoner.codes.store.CodeStore;
import org.almoner.server.AlmonerServer;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which store a command looks into, and what day it is. */
final class CodesOptions {

    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.US);

    @Option(
            names = "--codes",
            paramLabel = "DIR",
            description = "The store; ALMONER_HOME/codes by default.")
    private @Nullable Path folder;

    Path folder() {
        return CodesFolder.of(folder);
    }

    CodeStore store() {
        return CodeStore.open(folder(), PublishedSets.list());
    }

    /** The same; where a folder of official files was named, those, compiled. */
    CodeStore compiled(PrintWriter told) throws IOException, LoadException {
        return folder == null
                ? store()
                : new CodesCompiled(DataOptions.home(System.getenv()), told).open(folder);
    }

    static LocalDate today() {
        return LocalDate.now(AlmonerServer.machineClock(ZoneId.systemDefault()));
    }

    /** A day as a sentence has it. */
    static String said(LocalDate day) {
        return SAID.format(day);
    }

    /** A system by its word. */
    static final class Named implements ITypeConverter<CodeSystem> {
        @Override
        public CodeSystem convert(String word) {
            return CodeSystem.find(word)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "there is no set called '%s'; there are %s"
                                            .formatted(
                                                    word,
                                                    Arrays.stream(CodeSystem.values())
                                                            .map(CodeSystem::word)
                                                            .collect(Collectors.joining(", ")))));
        }
    }

    /** A day as people type it: 2025-10-01, 10/1/2025 or 20251001. */
    static final class Day implements ITypeConverter<LocalDate> {
        private static final List<DateTimeFormatter> FORMS =
                List.of(strict("uuuu-MM-dd"), strict("M/d/uuuu"), strict("uuuuMMdd"));

        private static DateTimeFormatter strict(String pattern) {
            return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        }

        private static Optional<LocalDate> read(String typed, DateTimeFormatter form) {
            try {
                return Optional.of(LocalDate.parse(typed, form));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public LocalDate convert(String typed) {
            for (DateTimeFormatter form : FORMS) {
                Optional<LocalDate> day = read(typed, form);
                if (day.isPresent()) {
                    return day.get();
                }
            }
            throw new TypeConversionException(
                    "'" + typed + "' is no day; please type it as 2025-10-01");
        }
    }
}
