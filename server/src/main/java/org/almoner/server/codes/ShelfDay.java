package org.almoner.server.codes;

import org.almoner.codes.CodeSystem;
import org.almoner.codes.icd.Crosswalks;
import org.almoner.codes.icd.Diagnoses;
import org.almoner.codes.icd.IcdSets;
import org.almoner.codes.icd.IndexBook;
import org.almoner.codes.icd.Node;
import org.almoner.codes.icd.ProcedureTables;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The books of one day. Safe for use by many threads. */
public final class ShelfDay {

    private final CodeStore store;
    private final LocalDate day;
    private final boolean isToday;
    private final Diagnoses diagnoses;
    private final Crosswalks crosswalks;
    private final ProcedureTables procedures;
    private final Map<Volume, IndexBook> volumes = new EnumMap<>(Volume.class);

    ShelfDay(CodeStore store, LocalDate day, boolean isToday) {
        this.store = store;
        this.day = day;
        this.isToday = isToday;
        this.diagnoses = Diagnoses.on(store, day);
        this.crosswalks = Crosswalks.on(store, day);
        this.procedures = ProcedureTables.on(store, day);
        for (Volume volume : Volume.values()) {
            store.find(volume.set(), day)
                    .ifPresent(table -> volumes.put(volume, IndexBook.of(table)));
        }
    }

    public LocalDate day() {
        return day;
    }

    public Diagnoses diagnoses() {
        return diagnoses;
    }

    Crosswalks crosswalks() {
        return crosswalks;
    }

    ProcedureTables procedures() {
        return procedures;
    }

    Optional<IndexBook> volume(Volume volume) {
        return Optional.ofNullable(volumes.get(volume));
    }

    /** The release of a set that is in force. */
    Optional<Table> table(PublishedSet set) {
        return store.find(set, day);
    }

    /** The oldest release of diagnoses; of the time before it nothing is known. */
    Optional<LocalDate> firstKnownDay() {
        List<Table> releases = store.list(IcdSets.ICD10CM);
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(releases.getFirst().release().from());
    }

    /** Whether the list of diagnoses itself is loaded for this day. */
    public boolean hasDiagnoses() {
        return table(IcdSets.ICD10CM).isPresent();
    }

    public boolean hasTabular() {
        return table(IcdSets.TABULAR).isPresent();
    }

    public boolean hasProcedures() {
        return table(IcdSets.ICD10PCS).isPresent() || table(IcdSets.PCS_TABLES).isPresent();
    }

    /** What an address ends in so that it stays on this day; nothing today. */
    public String on() {
        return isToday ? "" : "?on=" + day;
    }

    /** As {@link #on}, for an address that has other parameters. */
    public String andOn() {
        return isToday ? "" : "&on=" + day;
    }

    /** Where a code's page is. */
    public String path(CodeSystem system, String display) {
        return "/codes/" + system.word() + "/" + display + on();
    }

    Link link(Node node) {
        String named =
                node.isChapter() ? "chapter-" + Integer.parseInt(node.key()) : node.display();
        // A section of one category is called like it; only its key tells them apart.
        boolean likeItsCategory = node.isSection() && !named.contains("-");
        return new Link(
                node.display(),
                node.title(),
                path(CodeSystem.ICD10CM, likeItsCategory ? node.key() : named),
                node.billable());
    }
}
