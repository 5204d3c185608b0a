package org.almoner.server.coding;

import org.almoner.claims.Money;
import org.almoner.server.charts.ChartDocument;
import org.almoner.server.charts.Charts;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Prices;
import org.almoner.server.practice.Provider;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The charts that wait to be coded. */
@Service
public class ChartQueue {

    private static final int PAGE = 40;
    private static final int WINDOW = 200;

    private final Encounters encounters;
    private final Charts charts;
    private final Patients patients;
    private final Practice practice;
    private final Prices prices;
    private final DeskRows rows;
    private final Audit audit;
    private final Clock clock;

    ChartQueue(
            Encounters encounters,
            Charts charts,
            Patients patients,
            Practice practice,
            Prices prices,
            DeskRows rows,
            Audit audit,
            Clock clock) {
        this.encounters = encounters;
        this.charts = charts;
        this.patients = patients;
        this.practice = practice;
        this.prices = prices;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A line of the queue.
     *
     * @param why why it is here
     * @param worth of what is coded so far; empty when nothing is
     */
    public record Row(
            long encounterId,
            String patient,
            LocalDate serviceDate,
            String provider,
            String specialty,
            String reason,
            String why,
            boolean parked,
            String worth,
            int length) {}

    /**
     * A page of the queue.
     *
     * @param next the last row's id, where the next page goes on; null at the end
     */
    public record Page(List<Row> rows, @Nullable Long next) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Which charts to show.
     *
     * @param providerId null for all
     * @param parked whether those parked for later are shown, too
     * @param easiest the shortest notes first, among the oldest charts
     */
    public record Wanted(
            @Nullable Long providerId, boolean parked, boolean easiest, @Nullable Long after) {}

    @Transactional
    public Page list(Wanted wanted) {
        Encounter after =
                Optional.ofNullable(wanted.after()).flatMap(encounters::findEncounter).orElse(null);
        List<Encounter> window = encounters.listByStatus(EncounterStatus.WAITING, after, WINDOW);
        Map<Long, DeskRows.Work> works =
                rows.works(window.stream().map(Encounter::encounterId).toList());
        LocalDate today = LocalDate.now(clock);
        List<Encounter> matching =
                window.stream()
                        .filter(encounter ->
                                wanted.providerId() == null
                                        || wanted.providerId().equals(encounter.providerId()))
                        .filter(encounter ->
                                wanted.parked()
                                        || !isParked(works.get(encounter.encounterId()), today))
                        .toList();
        List<Encounter> shown =
                wanted.easiest() ? matching : matching.stream().limit(PAGE).toList();
        Map<Long, PatientName> names =
                patients.names(shown.stream().map(Encounter::patientId).toList());
        Map<Long, Provider> providers =
                practice.listEveryProvider().stream()
                        .collect(Collectors.toMap(Provider::providerId, one -> one));
        List<Row> list =
                shown.stream()
                        .map(encounter ->
                                row(
                                        encounter,
                                        works.get(encounter.encounterId()),
                                        names.get(encounter.patientId()),
                                        providers.get(
                                                encounter.providerId() == null
                                                        ? -1L
                                                        : encounter.providerId()),
                                        today))
                        .sorted(
                                wanted.easiest()
                                        ? Comparator.comparingInt(Row::length)
                                        : Comparator.comparing(Row::serviceDate)
                                                .thenComparingLong(Row::encounterId))
                        .limit(PAGE)
                        .toList();
        audit.saw("chart queue", String.valueOf(list.size()), null);
        return new Page(list, wanted.easiest() ? null : next(matching, window));
    }

    /** After the last one shown; where few of a window match, after the window. */
    private static @Nullable Long next(List<Encounter> matching, List<Encounter> window) {
        if (matching.size() > PAGE) {
            return matching.get(PAGE - 1).encounterId();
        }
        return window.size() == WINDOW ? window.getLast().encounterId() : null;
    }

    /** How many charts wait, counted to {@code most}. */
    public int count(int most) {
        return encounters.count(EncounterStatus.WAITING, most);
    }

    private Row row(
            Encounter encounter,
            DeskRows.@Nullable Work work,
            @Nullable PatientName name,
            @Nullable Provider provider,
            LocalDate today) {
        boolean parked = isParked(work, today);
        String why =
                work == null
                        ? "new"
                        : parked
                                ? "parked: " + work.parkedReason()
                                : work.parkedReason().isEmpty()
                                        ? "begun by " + work.openedBy()
                                        : "back from parking: " + work.parkedReason();
        Money worth =
                rows.listServices(encounter.encounterId()).stream()
                        .flatMap(service ->
                                prices
                                        .findCharge(
                                                service.code(),
                                                service.modifiers(),
                                                service.units(),
                                                encounter.serviceDate())
                                        .stream())
                        .collect(Money.sum());
        int length =
                charts.listDocuments(encounter.encounterId()).stream()
                        .map(ChartDocument::text)
                        .mapToInt(text -> text == null ? 0 : text.length())
                        .sum();
        return new Row(
                encounter.encounterId(),
                name == null ? "" : name.listed(),
                encounter.serviceDate(),
                provider == null ? encounter.practitionerName() : provider.called(),
                provider == null ? "" : provider.specialty(),
                encounter.reason(),
                why,
                parked,
                worth.isZero() ? "" : worth.toString(),
                length);
    }

    private static boolean isParked(DeskRows.@Nullable Work work, LocalDate today) {
        return work != null
                && !work.parkedReason().isEmpty()
                && (work.parkedUntil() == null || work.parkedUntil().isAfter(today));
    }
}
