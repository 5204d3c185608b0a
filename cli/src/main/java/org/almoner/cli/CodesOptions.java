package org.almoner.cli;

import org.almoner.codes.CodeBook;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.store.CodeStore;
import org.almoner.server.AlmonerServer;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    CodeBook book() {
        return CodesFolder.book(folder);
    }

    static LocalDate today() {
        return LocalDate.now(AlmonerServer.machineClock(ZoneId.systemDefault()));
    }

    /** A day as a sentence has it. */
    static String said(LocalDate day) {
        return SAID.format(day);
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
