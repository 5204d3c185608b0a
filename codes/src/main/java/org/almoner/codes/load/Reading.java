package org.almoner.codes.load;

import org.almoner.codes.load.ReleaseName.YearBegins;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.TableDraft;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One file being read: its bytes, its release, and the drafts that become tables. */
public final class Reading {

    private final SourceFile file;
    private final Head head;
    private final @Nullable LocalDate effective;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();

    record Key(String set, LocalDate from) {}

    record Draft(TableDraft table, String title) {}

    /**
     * @param effective what the user says is the first day; null to find it out
     */
    Reading(SourceFile file, Head head, @Nullable LocalDate effective) {
        this.file = file;
        this.head = head;
        this.effective = effective;
    }

    public SourceFile file() {
        return file;
    }

    public Head head() {
        return head;
    }

    /**
     * The first day of the release: as the user says, else by the file's name, the names of the
     * archives around it, or a manifest.
     *
     * @throws LoadException when nothing says it
     */
    public LocalDate from(YearBegins begins) throws LoadException {
        if (effective != null) {
            return effective;
        }
        return named().map(name -> name.from(begins))
                .orElseThrow(() ->
                        new LoadException(
                                file
                                        + ": nothing in its name says which release it is;"
                                        + " say --effective with its first day."));
    }

    /** The same, with what the file itself says, where its name is silent. */
    public LocalDate from(YearBegins begins, String inTheFile) throws LoadException {
        Optional<ReleaseName> said = ReleaseName.find(inTheFile);
        return effective == null && said.isPresent() ? said.get().from(begins) : from(begins);
    }

    private Optional<ReleaseName> named() {
        List<String> within = List.of(file.path().split("!", -1));
        return ReleaseName.find(file.name())
                .or(() ->
                        within.subList(0, within.size() - 1).reversed().stream()
                                .map(archive -> archive.substring(archive.lastIndexOf('/') + 1))
                                .flatMap(archive -> ReleaseName.find(archive).stream())
                                .findFirst())
                .or(() -> ReleaseName.find(file.hint()));
    }

    /**
     * The draft of a set that this file fills; the same one when it is asked for again.
     *
     * @param title as the publisher calls the release
     */
    public TableDraft draft(PublishedSet set, LocalDate from, String title) {
        return drafts.computeIfAbsent(
                        new Key(set.id(), from), _ -> new Draft(new TableDraft(set), title))
                .table();
    }

    Map<Key, Draft> drafts() {
        return drafts;
    }
}
