package org.almoner.server.codes;

import org.almoner.codes.PublishedSets;
import org.almoner.codes.diff.Change;
import org.almoner.codes.diff.ReleaseDiff;
import org.almoner.codes.load.ReleaseName;
import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Release;
import org.almoner.codes.store.Table;
import org.almoner.server.codes.CodeLibrary.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is loaded, and what one release changed against another. */
@Service
public class Releases {

    private final CodeLibrary library;

    Releases(CodeLibrary library) {
        this.library = library;
    }

    /**
     * A release that is loaded.
     *
     * @param to its last day; null while none follows it
     * @param since when this server got it
     */
    public record Loaded(Release release, String title, @Nullable LocalDate to, Instant since) {

        public boolean isInForce(LocalDate day) {
            LocalDate last = to;
            return !release.from().isAfter(day) && (last == null || !last.isBefore(day));
        }
    }

    /** Every release, set by set, from the oldest to the newest. */
    public List<Loaded> list() {
        Opened opened = library.opened();
        return PublishedSets.list().stream()
                .flatMap(set ->
                        opened.store().list(set).stream().map(table -> loaded(opened, set, table)))
                .toList();
    }

    /** Those of codes and titles that answer for a day, set by set. */
    public List<Loaded> listInForce(LocalDate day) {
        Opened opened = library.opened();
        return PublishedSets.ofCodes().stream()
                .flatMap(set ->
                        opened.store().find(set, day).stream()
                                .map(table -> loaded(opened, set, table)))
                .toList();
    }

    private static Loaded loaded(Opened opened, PublishedSet set, Table table) {
        Release release = table.release();
        return new Loaded(
                release,
                set.title(),
                to(opened.store(), set, table),
                opened.since().getOrDefault(release.id(), Instant.EPOCH));
    }

    /** The day before the next one begins. */
    private static @Nullable LocalDate to(CodeStore store, PublishedSet set, Table table) {
        return store.list(set).stream()
                .map(each -> each.release().from())
                .filter(from -> from.isAfter(table.release().from()))
                .findFirst()
                .map(from -> from.minusDays(1))
                .orElse(null);
    }

    /** Words that name no release, told as a sentence. */
    public static final class UnknownReleaseException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownReleaseException(String why) {
            super(why);
        }
    }

    /**
     * What changed between two releases, or in all sets of codes between two days.
     *
     * @param from a release such as icd10cm@2024-10-01, a day, or FY2025
     * @param to the later one, the same way
     * @param only one set, such as icd10cm; empty for all
     * @throws UnknownReleaseException when something of it is not loaded
     */
    public List<Change> diff(String from, String to, String only) {
        List<Change> changes = new ArrayList<>();
        Opened opened = library.opened();
        CodeStore store = opened.store();
        ReleaseDiff diff = new ReleaseDiff(opened.book());
        if (from.contains("@") || to.contains("@")) {
            Table before = release(store, from);
            Table after = release(store, to);
            if (!before.set().equals(after.set())) {
                throw new UnknownReleaseException(
                        "%s and %s are releases of two sets; compare two of one."
                                .formatted(from, to));
            }
            diff.compare(before, after, changes::add);
            return changes;
        }
        LocalDate one = day(from);
        LocalDate other = day(to);
        for (PublishedSet set : sets(only)) {
            Optional<Table> before = store.find(set, one);
            Optional<Table> after = store.find(set, other);
            if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                diff.compare(before.get(), after.get(), changes::add);
            }
        }
        return changes;
    }

    private static List<PublishedSet> sets(String only) {
        if (only.isEmpty()) {
            return PublishedSets.ofCodes();
        }
        List<PublishedSet> sets =
                PublishedSets.list().stream().filter(set -> set.id().equals(only)).toList();
        if (sets.isEmpty()) {
            throw new UnknownReleaseException(
                    "There is no set %s; /api/codes/releases names those that are loaded."
                            .formatted(only));
        }
        return sets;
    }

    private static Table release(CodeStore store, String id) {
        Stream<Table> all = PublishedSets.list().stream().flatMap(set -> store.list(set).stream());
        return all.filter(table -> table.release().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new UnknownReleaseException(
                                "There is no release %s; /api/codes/releases names those that are loaded."
                                        .formatted(id)));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException _) {
            return ReleaseName.find(typed)
                    .map(name -> name.from(YearBegins.OCTOBER))
                    .orElseThrow(() ->
                            new UnknownReleaseException(
                                    "'%s' is neither a release, nor a day such as 2025-10-01, nor a year such as FY2026."
                                            .formatted(typed)));
        }
    }
}
