package org.almoner.codes.load;

import org.almoner.codes.load.LoadReport.Left;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.CodeStore.Addition;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Release;
import org.almoner.codes.store.Release.Source;
import org.almoner.codes.store.StoreException;
import org.almoner.codes.store.Table;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Loads published files into a store. Each file is taken whole or not at all; one that cannot be
 * taken is told of and leaves every release as it was. Use one for one load.
 */
public final class Loader {

    /** A release with fewer rows than this share of the one before is taken for a cut file. */
    private static final int LEAST_PERCENT_OF_BEFORE = 80;

    /** What lies beside the data, and may well quote its columns. */
    private static final List<String> DOCUMENTS =
            List.of(".pdf", ".md", ".doc", ".docx", ".xsd", ".html", ".png", ".jpg");

    private final List<Format> formats;
    private final Options options;
    private final List<Release> loaded = new ArrayList<>();
    private final List<Left> passedOver = new ArrayList<>();
    private final List<Left> refused = new ArrayList<>();

    /** Which file gave a set and day in this load. */
    private final Map<Reading.Key, String> givenBy = new HashMap<>();

    private final Map<Reading.Key, Parts> parts = new LinkedHashMap<>();

    /** Which file a part was read from, by its path without its ending. */
    private final Map<String, String> partsByName = new HashMap<>();

    /** A release that comes in several files. */
    private static final class Parts {
        private final List<Reading> readings = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();

        /** Files of it that could not be taken. */
        private final List<String> refused = new ArrayList<>();

        /** The files that are good, and are left all the same. */
        List<Left> left(Reading.Key key) {
            return readings.stream()
                    .map(reading -> reading.file().path())
                    .map(path ->
                            new Left(
                                    path,
                                    "%s is good, but %s@%s was left with it: it is not whole without %s."
                                            .formatted(
                                                    path,
                                                    key.set(),
                                                    key.from(),
                                                    String.join(", ", refused))))
                    .toList();
        }
    }

    /**
     * What the user says about a load.
     *
     * @param effective the first day of every release in it; null to find it out file by file
     * @param acceptSmaller whether a release may have far fewer rows than the one before
     */
    public record Options(@Nullable LocalDate effective, boolean acceptSmaller) {}

    public Loader(List<Format> formats, Options options) {
        this.formats = List.copyOf(formats);
        this.options = options;
    }

    /**
     * Loads every file below the paths.
     *
     * @param store as it is now; it is opened again to see what was loaded
     * @param progress is told of each file before it is read: how many so far, and its path
     * @throws LoadException when a path is not there
     */
    public LoadReport load(CodeStore store, List<Path> paths, BiConsumer<String, String> progress)
            throws IOException, LoadException {
        List<SourceFile> files = Sources.find(paths, refused);
        int number = 0;
        for (SourceFile file : files) {
            number++;
            progress.accept("%d of %d".formatted(number, files.size()), file.path());
            try {
                load(store, file);
            } catch (LoadException e) {
                refused.add(new Left(file.path(), e.problem()));
            } catch (StoreException e) {
                refused.add(new Left(file.path(), e.problem()));
            } catch (IOException e) {
                // The store has its own exceptions; this is the file.
                refused.add(new Left(file.path(), Sources.damaged(file.path(), "file", e)));
            }
        }
        joinParts(store);
        return new LoadReport(loaded, passedOver, refused);
    }

    private void load(CodeStore store, SourceFile file) throws IOException, LoadException {
        if (DOCUMENTS.stream().anyMatch(file.name()::endsWith)) {
            passedOver.add(new Left(file.path(), "a document for people"));
            return;
        }
        Head head = file.head();
        Optional<Format> format =
                formats.stream().filter(each -> each.recognises(head)).findFirst();
        if (format.isEmpty()) {
            passedOver.add(
                    new Left(
                            file.path(),
                            Aside.why(head.name()).orElse("no published layout that is known")));
            return;
        }
        Reading reading = new Reading(file, head, options.effective());
        if (format.get().isPart()) {
            loadPart(format.get(), reading);
            return;
        }
        read(format.get(), reading);
        Source source = new Source(shortName(file), file.sha256());
        List<Addition> additions = new ArrayList<>();
        reading.drafts()
                .forEach((key, draft) -> {
                    String other = givenBy.putIfAbsent(key, file.path());
                    if (other == null) {
                        additions.add(
                                new Addition(
                                        draft.table(), key.from(), draft.title(), List.of(source)));
                    } else {
                        passedOver.add(new Left(file.path(), "the same stood in " + other));
                    }
                });
        add(store, file.path(), additions);
    }

    private static void read(Format format, Reading reading) throws IOException, LoadException {
        format.read(reading);
        if (reading.drafts().isEmpty()) {
            throw new LoadException(reading.file() + " holds nothing of " + format.title() + ".");
        }
    }

    /** Keeps a part for when all are read; one that is refused spoils its whole release. */
    private void loadPart(Format format, Reading reading) throws IOException, LoadException {
        SourceFile file = reading.file();
        String other = partsByName.putIfAbsent(withoutEnding(file), file.path());
        if (other != null) {
            passedOver.add(new Left(file.path(), "the same stood in " + other));
            return;
        }
        boolean whole = false;
        try {
            read(format, reading);
            Source source = new Source(shortName(file), file.sha256());
            for (Reading.Key key : reading.drafts().keySet()) {
                Parts joined = parts.computeIfAbsent(key, _ -> new Parts());
                joined.readings.add(reading);
                joined.sources.add(source);
            }
            whole = true;
        } finally {
            if (!whole) {
                for (Reading.Key key : reading.drafts().keySet()) {
                    parts.computeIfAbsent(key, _ -> new Parts()).refused.add(file.path());
                }
            }
        }
    }

    /** The path but for the form that the file has: a part may come as text and as a workbook. */
    private static String withoutEnding(SourceFile file) {
        String plain = file.path().replaceAll("\\.(xz|gz)$", "");
        return plain.substring(0, Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('/') + 1));
    }

    private void joinParts(CodeStore store) {
        parts.forEach((key, joined) -> {
            if (!joined.refused.isEmpty()) {
                refused.addAll(joined.left(key));
                return;
            }
            List<TableDraft> drafts = new ArrayList<>();
            String title = "";
            for (Reading reading : joined.readings) {
                Reading.Draft draft = reading.drafts().get(key);
                if (draft != null) {
                    drafts.add(draft.table());
                    title = draft.title();
                }
            }
            String files = joined.sources.getFirst().name();
            String other = givenBy.putIfAbsent(key, files);
            if (other != null) {
                passedOver.add(new Left(files, "the same stood in " + other));
                return;
            }
            try {
                add(
                        store,
                        files,
                        List.of(
                                new Addition(
                                        TableDraft.join(drafts),
                                        key.from(),
                                        title,
                                        joined.sources)));
            } catch (LoadException e) {
                refused.add(new Left(files, e.problem()));
            }
        });
    }

    private void add(CodeStore store, String file, List<Addition> additions) throws LoadException {
        for (Addition addition : additions) {
            refuseCut(store, file, addition);
        }
        List<Release> added = store.add(additions);
        loaded.addAll(added);
        if (added.size() < additions.size()) {
            passedOver.add(new Left(file, "loaded before"));
        }
    }

    private void refuseCut(CodeStore store, String file, Addition addition) throws LoadException {
        TableDraft draft = addition.draft();
        if (draft.set().rowsLeast() == PublishedSet.OF_ANY_SIZE) {
            return;
        }
        if (draft.rows() < draft.set().rowsLeast() && !options.acceptSmaller()) {
            throw new LoadException(
                    "%s: %s has at least %,d rows, and here are %,d; the file is cut. (--accept-smaller takes it all the same.)"
                            .formatted(
                                    file,
                                    draft.set().title(),
                                    draft.set().rowsLeast(),
                                    draft.rows()));
        }
        Optional<Table> before =
                store.find(draft.set(), addition.from())
                        .filter(table -> !table.release().from().isAfter(addition.from()));
        long beforeRows = before.map(table -> inForce(table, addition.from())).orElse(0L);
        if (draft.rows() * 100L < beforeRows * LEAST_PERCENT_OF_BEFORE
                && !options.acceptSmaller()) {
            throw new LoadException(
                    "%s has %,d rows, and the release before it %,d; the file looks cut. (--accept-smaller takes it all the same.)"
                            .formatted(file, draft.rows(), beforeRows));
        }
    }

    /**
     * The rows that a release still has on a day. Some publishers drop what has ended, so rows that
     * ended are not missed.
     */
    private static long inForce(Table table, LocalDate day) {
        int to = table.set().findColumn("to");
        if (to < 0) {
            return table.rows();
        }
        long rows = 0;
        for (int row = 0; row < table.rows(); row++) {
            LocalDate last = table.day(to, row);
            rows += last == null || !last.isBefore(day) ? 1 : 0;
        }
        return rows;
    }

    private static String shortName(SourceFile file) {
        String path = file.path();
        int inside = path.indexOf('!');
        String outer = inside < 0 ? path : path.substring(0, inside);
        return outer.substring(outer.lastIndexOf('/') + 1)
                + (inside < 0 ? "" : path.substring(inside));
    }
}
