package org.almoner.server.charts.intake;

import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.intake.FhirResource.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers which resource of which source became which rows here. */
@Component
class KnownResources {

    /** What stands for the content of a resource that others name and nobody has sent yet. */
    static final String NOT_SENT_YET = "";

    /**
     * A resource that was read before, or named by another.
     *
     * @param rowIds the rows it became
     */
    record Known(long resourceId, String hash, List<Long> rowIds) {

        boolean isOnlyNamed() {
            return hash.equals(NOT_SENT_YET);
        }

        long rowId() {
            return rowIds.getFirst();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownResources(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Known> find(Key key) {
        return jdbc.sql(
                        "select r.resource_id, r.content_hash, r.row_ids from charts.fhir_alias a"
                            + " join charts.fhir_resource r on r.practice_id = a.practice_id and"
                            + " r.resource_id = a.resource_id where a.practice_id = ? and"
                            + " a.resource_type = ? and a.system = ? and a.value = ?")
                .params(Tenancy.practiceId(), key.type(), key.system(), key.value())
                .query(KnownResources::known)
                .optional();
    }

    /**
     * The resource under its own key, else under any identifier that means the same everywhere. A
     * plain id means something only at its source, so it is asked only when there is nothing else.
     */
    Optional<Known> find(Header header) {
        Optional<Known> own = find(header.key());
        if (own.isPresent()) {
            return own;
        }
        for (Key alias : header.aliases()) {
            if (!isPlain(alias) && !alias.equals(header.key())) {
                Optional<Known> other = find(alias);
                if (other.isPresent()) {
                    return other;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the key is an id that only means something at a source the person named. */
    static boolean isPlain(Key key) {
        return key.system().startsWith("source:");
    }

    /**
     * Remembers a new resource and all its names.
     *
     * @return an alias that already names another resource, and must not; empty when all is well
     */
    Optional<Key> remember(Header header, List<Long> rowIds) {
        return remember(header.key(), header.aliases(), header.hash(), rowIds);
    }

    /** Remembers a resource that another one names and that has not been sent yet. */
    void rememberNamed(Key key, long rowId) {
        remember(key, List.of(key), NOT_SENT_YET, List.of(rowId));
    }

    private Optional<Key> remember(Key key, List<Key> aliases, String hash, List<Long> rowIds) {
        Timestamp now = Timestamp.from(clock.instant());
        long resourceId =
                jdbc.sql(
                                "insert into charts.fhir_resource (practice_id, resource_type,"
                                    + " source_system, source_value, content_hash, row_ids,"
                                    + " first_read_at, last_changed_at) values (?, ?, ?, ?, ?, ?,"
                                    + " ?, ?) returning resource_id")
                        .params(
                                Tenancy.practiceId(),
                                key.type(),
                                key.system(),
                                key.value(),
                                hash,
                                rowIds.toArray(Long[]::new),
                                now,
                                now)
                        .query(Long.class)
                        .single();
        return name(resourceId, key, aliases);
    }

    /** Remembers what a known resource says now. */
    Optional<Key> update(Known known, Header header, List<Long> rowIds) {
        jdbc.sql(
                        "update charts.fhir_resource set content_hash = ?, row_ids = ?,"
                                + " last_changed_at = ? where practice_id = ? and resource_id = ?")
                .params(
                        header.hash(),
                        rowIds.toArray(Long[]::new),
                        Timestamp.from(clock.instant()),
                        Tenancy.practiceId(),
                        known.resourceId())
                .update();
        return name(known.resourceId(), header.key(), header.aliases());
    }

    private Optional<Key> name(long resourceId, Key key, List<Key> aliases) {
        List<Key> names = new ArrayList<>(aliases);
        if (!names.contains(key)) {
            names.add(key);
        }
        for (Key name : names) {
            int added =
                    jdbc.sql(
                                    "insert into charts.fhir_alias (practice_id, resource_type,"
                                        + " system, value, resource_id) values (?, ?, ?, ?, ?) on"
                                        + " conflict do nothing")
                            .params(
                                    Tenancy.practiceId(),
                                    name.type(),
                                    name.system(),
                                    name.value(),
                                    resourceId)
                            .update();
            boolean anothers =
                    added == 0
                            && isPlain(name)
                            && find(name).filter(o -> o.resourceId() != resourceId).isPresent();
            if (anothers) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Those of the rows that no other resource of these types became as well. */
    List<Long> onlyOf(Known known, List<String> types) {
        List<Long> shared =
                jdbc.sql(
                                "select unnest(row_ids) from charts.fhir_resource where practice_id"
                                        + " = ? and resource_id <> ? and resource_type = any(?) and"
                                        + " row_ids && ?")
                        .params(
                                Tenancy.practiceId(),
                                known.resourceId(),
                                types.toArray(String[]::new),
                                known.rowIds().toArray(Long[]::new))
                        .query(Long.class)
                        .list();
        return known.rowIds().stream().filter(id -> !shared.contains(id)).toList();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        Array ids = row.getArray("row_ids");
        return new Known(
                row.getLong("resource_id"),
                row.getString("content_hash"),
                List.of((Long[]) ids.getArray()));
    }
}
