package org.almoner.server.claims;

import org.almoner.server.access.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the rules said over a time, what people made of it, and what payers answered. */
@Service
public class RuleRecords {

    private static final String SPOKE =
            "with spoke as (select distinct f.claim_id, f.edit from claims.finding f join"
                + " claims.scrub s on s.practice_id = f.practice_id and s.claim_id = f.claim_id and"
                + " s.version = f.version and s.run = f.run where s.practice_id = ? and s.at >= ?"
                + " and s.at < ?), overridden as (select k.claim_id, k.edit, (select a.outcome from"
                + " claims.answer a where a.practice_id = ? and a.claim_id = k.claim_id and"
                + " a.version >= k.version order by a.version limit 1) as outcome from (select"
                + " o.claim_id, o.edit, max(o.version) as version from claims.override o where"
                + " o.practice_id = ? group by o.claim_id, o.edit) k), standing as (select distinct"
                + " f.claim_id, f.edit from spoke p join claims.claim c on c.practice_id = ? and"
                + " c.claim_id = p.claim_id join claims.finding f on f.practice_id = c.practice_id"
                + " and f.claim_id = c.claim_id and f.version = c.version and f.edit = p.edit where"
                + " f.run = (select max(s.run) from claims.scrub s where s.practice_id ="
                + " f.practice_id and s.claim_id = f.claim_id and s.version = f.version)) ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RuleRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every rule that spoke from one day to another; those that cry wolf first. */
    public List<RuleRecord> list(LocalDate from, LocalDate to) {
        return jdbc
                .sql(
                        SPOKE
                                + "select p.edit, count(*), count(*) filter (where o.edit is null"
                                + " and t.edit is null), count(o.edit), count(*) filter (where"
                                + " o.outcome = 'PAID'), count(*) filter (where o.outcome in"
                                + " ('DENIED', 'PARTLY_DENIED')) from spoke p left join overridden"
                                + " o on o.claim_id = p.claim_id and o.edit = p.edit left join"
                                + " standing t on t.claim_id = p.claim_id and t.edit = p.edit group"
                                + " by p.edit")
                .params(
                        Tenancy.practiceId(),
                        Timestamp.from(begin(from)),
                        Timestamp.from(begin(to.plusDays(1))),
                        Tenancy.practiceId(),
                        Tenancy.practiceId(),
                        Tenancy.practiceId())
                .query((row, n) ->
                        new RuleRecord(
                                row.getString(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6)))
                .list()
                .stream()
                .sorted(
                        Comparator.comparing(RuleRecord::criesWolf)
                                .thenComparingInt(RuleRecord::overridden)
                                .thenComparingInt(RuleRecord::spoke)
                                .reversed()
                                .thenComparing(RuleRecord::rule))
                .toList();
    }

    /**
     * A claim on which a rule spoke.
     *
     * @param reason why a person let it pass; empty when nobody did
     * @param answer PAID, PARTLY_DENIED or DENIED; empty while no payer answered
     */
    public record Spoken(long claimId, String number, String reason, String by, String answer) {}

    /**
     * The claims on which a rule spoke, the newest first; those that it was overridden on first.
     */
    public List<Spoken> listSpoken(String rule, LocalDate from, LocalDate to, int most) {
        return jdbc.sql(
                        SPOKE
                                + "select c.claim_id, c.number, coalesce(r.reason, ''),"
                                + " coalesce(r.user_name, ''), coalesce(o.outcome, (select"
                                + " a.outcome from claims.answer a where a.practice_id ="
                                + " c.practice_id and a.claim_id = c.claim_id order by a.version"
                                + " desc limit 1), '') from spoke p join claims.claim c on"
                                + " c.practice_id = ? and c.claim_id = p.claim_id left join"
                                + " overridden o on o.claim_id = p.claim_id and o.edit = p.edit"
                                + " left join lateral (select v.reason, v.user_name from"
                                + " claims.override v where v.practice_id = c.practice_id and"
                                + " v.claim_id = c.claim_id and v.edit = p.edit order by v.version"
                                + " desc limit 1) r on true where p.edit = ? order by o.edit is"
                                + " null, c.claim_id desc limit ?")
                .params(
                        Tenancy.practiceId(),
                        Timestamp.from(begin(from)),
                        Timestamp.from(begin(to.plusDays(1))),
                        Tenancy.practiceId(),
                        Tenancy.practiceId(),
                        Tenancy.practiceId(),
                        Tenancy.practiceId(),
                        rule,
                        most)
                .query((row, n) ->
                        new Spoken(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }

    /** A line that a payer refused: the claim, and the code; empty for the claim as a whole. */
    public record RefusedLine(long claimId, String code) {}

    /**
     * Of these, the lines about which the last check before the first answer had neither a stop nor
     * a warning: about the line's code, or the claim as a whole.
     */
    public Set<RefusedLine> unforeseen(Collection<RefusedLine> refused) {
        Set<RefusedLine> left = new HashSet<>(refused);
        if (left.isEmpty()) {
            return left;
        }
        Set<Long> ids = new HashSet<>();
        refused.forEach(line -> ids.add(line.claimId()));
        jdbc.sql(
                        "select f.claim_id, coalesce(l.code, '') from claims.finding f left join"
                            + " claims.line l on l.practice_id = f.practice_id and l.claim_id ="
                            + " f.claim_id and l.version = f.version and l.position = f.line_index"
                            + " + 1 where f.practice_id = :practice and f.claim_id in (:claims) and"
                            + " f.severity in ('STOP', 'WARN') and f.version = (select"
                            + " min(a.version) from claims.answer a where a.practice_id ="
                            + " f.practice_id and a.claim_id = f.claim_id) and f.run = (select"
                            + " max(s.run) from claims.scrub s where s.practice_id = f.practice_id"
                            + " and s.claim_id = f.claim_id and s.version = f.version)")
                .param("practice", Tenancy.practiceId())
                .param("claims", ids)
                .query(row -> {
                    long claim = row.getLong(1);
                    String code = row.getString(2);
                    left.removeIf(line ->
                            line.claimId() == claim
                                    && (code.isEmpty()
                                            || line.code().isEmpty()
                                            || line.code().equals(code)));
                });
        return left;
    }

    /** Which version of each claim a payer answered first; none for a claim without an answer. */
    Map<Long, Integer> firstAnswered(Collection<Long> claimIds) {
        Map<Long, Integer> versions = new HashMap<>();
        if (!claimIds.isEmpty()) {
            jdbc.sql(
                            "select claim_id, min(version) from claims.answer where practice_id ="
                                    + " :practice and claim_id in (:claims) group by claim_id")
                    .param("practice", Tenancy.practiceId())
                    .param("claims", claimIds)
                    .query(row -> {
                        versions.put(row.getLong(1), row.getInt(2));
                    });
        }
        return versions;
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
