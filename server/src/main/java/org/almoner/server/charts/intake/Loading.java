package org.almoner.server.charts.intake;

import org.almoner.server.charts.intake.FhirFile.SetAside;
import org.almoner.server.charts.intake.IntakeReport.TypeCount;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The loading of one file: what was counted and found, and which patients and visits it touched.
 */
final class Loading {

    /** Something that this file points to has not been read yet; another file may bring it. */
    static final class UnresolvedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnresolvedException() {
            super("The file points to resources that have not been read.");
        }
    }

    /** The file cannot be loaded as it is. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException() {
            super("The file was refused.");
        }
    }

    private static final class Counter {
        private int read;
        private int added;
        private int changed;
        private int same;
        private final Map<String, Integer> aside = new TreeMap<>();
    }

    private final Map<String, Counter> counters = new TreeMap<>();
    private final List<IntakeFinding> findings = new ArrayList<>();
    private final Map<Key, Long> rowIds = new HashMap<>();
    private final Set<Long> touchedPatients = new LinkedHashSet<>();
    private final Set<Long> touchedEncounters = new LinkedHashSet<>();
    private @Nullable Place at;
    private boolean unresolved;

    Loading(FhirFile file) {
        file.readByType().forEach((type, n) -> counter(type).read = n);
        file.setAside().forEach(this::setAside);
        findings.addAll(file.findings());
    }

    private Counter counter(String type) {
        return counters.computeIfAbsent(type, _ -> new Counter());
    }

    void setAside(SetAside one) {
        counter(one.type()).aside.merge(one.reason(), 1, Integer::sum);
    }

    int asideCount(String type) {
        return counter(type).aside.values().stream().mapToInt(n -> n).sum();
    }

    void added(String type) {
        counter(type).added++;
    }

    void changed(String type) {
        counter(type).changed++;
    }

    void same(String type) {
        counter(type).same++;
    }

    boolean isNothingNew() {
        return counters.values().stream().allMatch(c -> c.added == 0 && c.changed == 0);
    }

    /** Says which resource is being loaded, for findings of what happens below. */
    void isAt(Place place) {
        at = place;
    }

    Optional<Place> at() {
        return Optional.ofNullable(at);
    }

    void notice(Place place, String message) {
        findings.add(IntakeFinding.notice(place, message));
    }

    RefusedException refuse(Place place, String message) {
        findings.add(IntakeFinding.stop(place, message));
        return new RefusedException();
    }

    /** Notes that a reference leads to something that has not been read. */
    void unresolved(Place place, Ref ref, String type) {
        unresolved = true;
        findings.add(
                IntakeFinding.stop(
                        place.at(ref.element()),
                        ("The reference leads to %s that stands neither in this file nor in"
                             + " anything read before. Read the file that holds it first, or"
                             + " together with this one.")
                                .formatted(Place.withArticle(type))));
    }

    void throwIfUnresolved() {
        if (unresolved) {
            throw new UnresolvedException();
        }
    }

    void loaded(Key key, long rowId) {
        rowIds.put(key, rowId);
    }

    Optional<Long> rowId(Key key) {
        return Optional.ofNullable(rowIds.get(key));
    }

    void touchPatient(long patientId) {
        touchedPatients.add(patientId);
    }

    void touchEncounter(long encounterId) {
        touchedEncounters.add(encounterId);
    }

    Set<Long> touchedPatients() {
        return touchedPatients;
    }

    Set<Long> touchedEncounters() {
        return touchedEncounters;
    }

    List<IntakeFinding> findings() {
        return findings;
    }

    List<TypeCount> counts() {
        return counters.entrySet().stream()
                .map(entry -> {
                    Counter c = entry.getValue();
                    int aside = c.aside.values().stream().mapToInt(n -> n).sum();
                    return new TypeCount(
                            entry.getKey(), c.read, c.added, c.changed, c.same, aside, c.aside);
                })
                .toList();
    }

    /** What was read of a file of which nothing was loaded. */
    static List<TypeCount> countsOfNothing(FhirFile file) {
        return file.readByType().entrySet().stream()
                .map(e -> new TypeCount(e.getKey(), e.getValue(), 0, 0, 0, 0, Map.of()))
                .toList();
    }
}
