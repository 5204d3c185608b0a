package org.almoner.server.claims;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.claims.Money;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each scrub of each version said, and which warnings a person let pass, and why. */
@Component
class ClaimFindings {

    /** In the table of overrides, a finding about the claim as a whole. */
    private static final int WHOLE_CLAIM = -1;

    /** What holds a claim: a stop, or a warning that nobody answered, of its newest scrub. */
    private static final String OPEN =
            "from claims.finding f left join claims.override o on o.practice_id = f.practice_id and"
                + " o.claim_id = f.claim_id and o.version = f.version and o.edit = f.edit and"
                + " o.line_index = coalesce(f.line_index, -1) where f.practice_id = c.practice_id"
                + " and f.claim_id = c.claim_id and f.version = c.version and (f.severity = 'STOP'"
                + " or (f.severity = 'WARN' and o.reason is null)) and f.run = (select max(s.run)"
                + " from claims.scrub s where s.practice_id = f.practice_id and s.claim_id ="
                + " f.claim_id and s.version = f.version)";

    /** Narrows claims c to those that a rule keeps. */
    static final String KEPT_BY = "exists (select 1 " + OPEN + " and f.edit = ?)";

    private static final String NEWEST =
            "select f.claim_id, f.edit, f.severity, f.line_index, f.message, f.advice, f.source,"
                    + " f.fix_text, o.reason, o.user_name from claims.finding f left join"
                    + " claims.override o on o.practice_id = f.practice_id and o.claim_id ="
                    + " f.claim_id and o.version = f.version and o.edit = f.edit and o.line_index ="
                    + " coalesce(f.line_index, -1) where f.practice_id = ? and f.run = (select"
                    + " max(s.run) from claims.scrub s where s.practice_id = f.practice_id and"
                    + " s.claim_id = f.claim_id and s.version = f.version) ";

    private static final String IN_ORDER =
            "order by f.claim_id, case f.severity when 'STOP' then 0 when 'WARN' then 1 else 2"
                    + " end, f.position";

    private final JdbcClient jdbc;

    ClaimFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long claimId, int version, List<Finding> findings, Instant at) {
        int run =
                jdbc.sql(
                                "insert into claims.scrub (practice_id, claim_id, version, run, at)"
                                        + " select ?, ?, ?, coalesce(max(run), 0) + 1, ? from"
                                        + " claims.scrub where practice_id = ? and claim_id = ? and"
                                        + " version = ? returning run")
                        .params(
                                Tenancy.practiceId(),
                                claimId,
                                version,
                                Timestamp.from(at),
                                Tenancy.practiceId(),
                                claimId,
                                version)
                        .query(Integer.class)
                        .single();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            jdbc.sql(
                            "insert into claims.finding (practice_id, claim_id, version, run,"
                                + " position, edit, severity, line_index, message, advice, source,"
                                + " fix_text) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Arrays.asList(
                                    Tenancy.practiceId(),
                                    claimId,
                                    version,
                                    run,
                                    i,
                                    finding.edit(),
                                    finding.severity().name(),
                                    finding.lineIndex(),
                                    finding.message(),
                                    finding.advice(),
                                    finding.source(),
                                    ClaimText.writeFix(finding.fix())))
                    .update();
        }
    }

    /**
     * What keeps each of these claims back: the first message of its newest scrub, and how many.
     */
    Map<Long, String> whyHeld(Collection<Long> claimIds) {
        if (claimIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> found = new HashMap<>();
        jdbc.sql(
                        "select f.claim_id, (array_agg(f.message order by case f.severity when"
                            + " 'STOP' then 0 else 1 end, f.position))[1], count(*) from"
                            + " claims.finding f join claims.claim c on c.practice_id ="
                            + " f.practice_id and c.claim_id = f.claim_id and c.version = f.version"
                            + " left join claims.override o on o.practice_id = f.practice_id and"
                            + " o.claim_id = f.claim_id and o.version = f.version and o.edit ="
                            + " f.edit and o.line_index = coalesce(f.line_index, -1) where"
                            + " f.practice_id = :practice and f.claim_id in (:claims) and"
                            + " (f.severity = 'STOP' or (f.severity = 'WARN' and o.reason is null))"
                            + " and f.run = (select max(s.run) from claims.scrub s where"
                            + " s.practice_id = f.practice_id and s.claim_id = f.claim_id and"
                            + " s.version = f.version) group by f.claim_id")
                .param("practice", Tenancy.practiceId())
                .param("claims", claimIds)
                .query(row -> {
                    int more = row.getInt(3) - 1;
                    found.put(
                            row.getLong(1),
                            row.getString(2) + (more == 0 ? "" : " And " + more + " more."));
                });
        return found;
    }

    /** The newest scrub's findings, the strongest first. */
    List<CheckedFinding> listNewest(long claimId, int version) {
        return jdbc.sql(NEWEST + "and f.claim_id = ? and f.version = ? " + IN_ORDER)
                .params(Tenancy.practiceId(), claimId, version)
                .query(ClaimFindings::read)
                .list();
    }

    /** The same of the newest versions of several claims. */
    Map<Long, List<CheckedFinding>> listNewest(Collection<Long> claimIds) {
        Map<Long, List<CheckedFinding>> found = new HashMap<>();
        if (claimIds.isEmpty()) {
            return found;
        }
        List<Object> params = new ArrayList<>(List.of(Tenancy.practiceId()));
        params.addAll(claimIds);
        String marks = claimIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        jdbc.sql(
                        NEWEST
                                + "and f.claim_id in ("
                                + marks
                                + ") and f.version = (select c.version from claims.claim c where"
                                + " c.practice_id = f.practice_id and c.claim_id = f.claim_id) "
                                + IN_ORDER)
                .params(params)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("claim_id"), _ -> new ArrayList<>())
                            .add(read(row, 0));
                });
        return found;
    }

    private static CheckedFinding read(ResultSet row, int number) throws SQLException {
        return new CheckedFinding(
                new Finding(
                        row.getString("edit"),
                        Severity.valueOf(row.getString("severity")),
                        row.getObject("line_index", Integer.class),
                        row.getString("message"),
                        row.getString("advice"),
                        row.getString("source"),
                        ClaimText.readFix(row.getString("fix_text"))),
                row.getString("reason"),
                row.getString("user_name"));
    }

    /** Which rules hold how many claims, those with the most money first. */
    List<Keeping> listKeeping() {
        return jdbc.sql(
                        "select k.edit, count(*), sum(k.charge_cents), min(k.filing_limit),"
                                + " min(k.message) from (select c.claim_id, c.charge_cents,"
                                + " c.filing_limit, x.edit, x.message from claims.claim c cross"
                                + " join lateral (select f.edit, min(f.message) as message "
                                + OPEN
                                + " group by f.edit) x where c.practice_id = ? and c.state ="
                                + " 'HELD') k group by k.edit order by 3 desc, 1")
                .params(Tenancy.practiceId())
                .query((row, n) ->
                        new Keeping(
                                row.getString(1),
                                row.getInt(2),
                                Money.cents(row.getLong(3)),
                                row.getObject(4, LocalDate.class),
                                row.getString(5)))
                .list();
    }

    /** The payer's answer to a version; a later word about the same version changes nothing. */
    void answered(long claimId, int version, ClaimOutcome outcome, Money denied, Instant at) {
        jdbc.sql(
                        "insert into claims.answer (practice_id, claim_id, version, outcome,"
                                + " denied_cents, at) values (?, ?, ?, ?, ?, ?) on conflict do"
                                + " nothing")
                .params(
                        Tenancy.practiceId(),
                        claimId,
                        version,
                        outcome.name(),
                        denied.cents(),
                        Timestamp.from(at))
                .update();
    }

    void override(long claimId, int version, Finding finding, String reason, Instant at) {
        SignedIn person = Tenancy.getCurrent();
        Integer line = finding.lineIndex();
        jdbc.sql(
                        "insert into claims.override (practice_id, claim_id, version, edit,"
                            + " line_index, reason, at, user_id, user_name) values (?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?) on conflict do nothing")
                .params(
                        person.practiceId(),
                        claimId,
                        version,
                        finding.edit(),
                        line == null ? WHOLE_CLAIM : line,
                        reason,
                        Timestamp.from(at),
                        person.userId(),
                        person.name())
                .update();
    }
}
