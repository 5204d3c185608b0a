package org.almoner.server.coding;

import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.EncounterStatus;
import org.almoner.server.charts.Encounters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which codes lie on the desks of charts that nobody has finished. */
@Service
public class CodesOnDesks {

    private static final int LIMIT = 500;

    private final JdbcClient jdbc;
    private final Encounters encounters;

    CodesOnDesks(JdbcClient jdbc, Encounters encounters) {
        this.jdbc = jdbc;
        this.encounters = encounters;
    }

    /** A code on an open chart, and the day of the visit. */
    public record OnDesk(long encounterId, LocalDate day, String code) {}

    /** The open charts that hold one of these diagnoses, at most 500. */
    public List<OnDesk> listDiagnoses(Set<String> codes) {
        return open(
                "select encounter_id, code from coding.diagnosis where practice_id = ? and code ="
                        + " any(?) order by encounter_id, code limit ?",
                codes);
    }

    /** The open charts that hold one of these services, at most 500. */
    public List<OnDesk> listServices(Set<String> codes) {
        return open(
                "select encounter_id, code from coding.service where practice_id = ? and code ="
                        + " any(?) order by encounter_id, code limit ?",
                codes);
    }

    private record Held(long encounterId, String code) {}

    private List<OnDesk> open(String sql, Collection<String> codes) {
        List<Held> held =
                jdbc.sql(sql)
                        .params(Tenancy.practiceId(), codes.toArray(String[]::new), LIMIT)
                        .query((row, n) -> new Held(row.getLong(1), row.getString(2)))
                        .list();
        Map<Long, Encounter> visits =
                encounters.encounters(held.stream().map(Held::encounterId).distinct().toList());
        return held.stream()
                .filter(each -> isOpen(visits, each.encounterId()))
                .map(each ->
                        new OnDesk(
                                each.encounterId(),
                                getVisit(visits, each.encounterId()).serviceDate(),
                                each.code()))
                .toList();
    }

    private static boolean isOpen(Map<Long, Encounter> visits, long encounterId) {
        Encounter visit = visits.get(encounterId);
        return visit != null && visit.status() == EncounterStatus.WAITING;
    }

    private static Encounter getVisit(Map<Long, Encounter> visits, long encounterId) {
        Encounter visit = visits.get(encounterId);
        if (visit == null) {
            throw new IllegalStateException("A visit that was just there is gone.");
        }
        return visit;
    }
}
