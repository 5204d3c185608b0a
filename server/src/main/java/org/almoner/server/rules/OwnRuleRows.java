package org.almoner.server.rules;

import org.almoner.claims.Finding.Severity;
import org.almoner.claims.scrub.RuleText.Example;
import org.almoner.rules.Effect;
import org.almoner.rules.PracticeRule;
import org.almoner.rules.PracticeRule.Scope;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.rules.OwnRule.Proof;
import org.almoner.server.rules.OwnRule.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a practice's own rules: versions, their examples, and what was decided. */
@Component
class OwnRuleRows {

    private static final String SELECT =
            "select v.rule_number, v.version, v.title, v.why, v.owner, v.scope, v.condition,"
                    + " v.effect, v.severity, v.message, v.advice, v.queue, v.field, v.value,"
                    + " v.from_day, v.to_day, v.payers, v.written_at, v.written_by_name, d.state,"
                    + " d.decided_at, d.decided_by_name from rules.version v left join lateral"
                    + " (select * from rules.decision d where d.practice_id = v.practice_id and"
                    + " d.rule_number = v.rule_number and d.version = v.version order by d.seq desc"
                    + " limit 1) d on true where v.practice_id = :practice ";

    private final JdbcClient jdbc;

    OwnRuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes room for a rule and returns its number; two who ask at once wait for each other. */
    int addRule(Instant at) {
        jdbc.sql("select practice_id from rules.own_rule where practice_id = ? for update")
                .params(Tenancy.practiceId())
                .query(Long.class)
                .list();
        return jdbc.sql(
                        "insert into rules.own_rule (practice_id, rule_number, made_at) select ?,"
                                + " coalesce(max(rule_number), 0) + 1, ? from rules.own_rule where"
                                + " practice_id = ? returning rule_number")
                .params(Tenancy.practiceId(), Timestamp.from(at), Tenancy.practiceId())
                .query(Integer.class)
                .single();
    }

    /** Whether there is such a rule; from now to the commit nobody else changes it. */
    boolean lock(int number) {
        return jdbc.sql(
                        "select rule_number from rules.own_rule where practice_id = ? and"
                                + " rule_number = ? for update")
                .params(Tenancy.practiceId(), number)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void addVersion(PracticeRule rule, List<Proof> examples, Instant at) {
        SignedIn person = Tenancy.getCurrent();
        Words words = Words.of(rule.effect());
        jdbc.sql(
                        "insert into rules.version (practice_id, rule_number, version, title, why,"
                            + " owner, scope, condition, effect, severity, message, advice, queue,"
                            + " field, value, from_day, to_day, payers, written_at, written_by,"
                            + " written_by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                person.practiceId(),
                                rule.number(),
                                rule.version(),
                                rule.title(),
                                rule.why(),
                                rule.owner(),
                                rule.scope().name(),
                                rule.condition(),
                                words.kind(),
                                words.severity(),
                                words.message(),
                                words.advice(),
                                words.queue(),
                                words.field(),
                                words.value(),
                                rule.from(),
                                rule.to(),
                                String.join("|", rule.payers().stream().sorted().toList()),
                                Timestamp.from(at),
                                person.userId(),
                                person.name()))
                .update();
        for (int i = 0; i < examples.size(); i++) {
            Proof proof = examples.get(i);
            jdbc.sql(
                            "insert into rules.example (practice_id, rule_number, version,"
                                    + " position, sketch, speaks) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            person.practiceId(),
                            rule.number(),
                            rule.version(),
                            i + 1,
                            proof.sketch(),
                            proof.speaks())
                    .update();
        }
    }

    void decide(int number, int version, State state, Instant at) {
        SignedIn person = Tenancy.getCurrent();
        jdbc.sql(
                        "insert into rules.decision (practice_id, rule_number, seq, version, state,"
                            + " decided_at, decided_by, decided_by_name) select ?, ?,"
                            + " coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? from rules.decision where"
                            + " practice_id = ? and rule_number = ?")
                .params(
                        person.practiceId(),
                        number,
                        version,
                        state.name(),
                        Timestamp.from(at),
                        person.userId(),
                        person.name(),
                        person.practiceId(),
                        number)
                .update();
    }

    /** All versions of one rule, the newest first. */
    List<OwnRule> listVersions(int number) {
        return list("and v.rule_number = :number order by v.version desc", number);
    }

    /** The newest version of every rule. */
    List<OwnRule> listNewest() {
        return list(
                "and v.version = (select max(n.version) from rules.version n where n.practice_id ="
                        + " v.practice_id and n.rule_number = v.rule_number) and :number = 0"
                        + " order by v.rule_number",
                0);
    }

    List<OwnRule> listLive() {
        return list("and d.state = 'LIVE' and :number = 0 order by v.rule_number", 0);
    }

    private List<OwnRule> list(String where, int number) {
        Map<Key, List<Proof>> examples = examples(number);
        return jdbc.sql(SELECT + where)
                .param("practice", Tenancy.practiceId())
                .param("number", number)
                .query((row, n) -> read(row, examples))
                .list();
    }

    private record Key(int number, int version) {}

    private Map<Key, List<Proof>> examples(int number) {
        Map<Key, List<Proof>> found = new HashMap<>();
        jdbc.sql(
                        "select rule_number, version, sketch, speaks from rules.example where"
                                + " practice_id = :practice and (:number = 0 or rule_number ="
                                + " :number) order by rule_number, version, position")
                .param("practice", Tenancy.practiceId())
                .param("number", number)
                .query(row -> {
                    found.computeIfAbsent(
                                    new Key(row.getInt(1), row.getInt(2)), _ -> new ArrayList<>())
                            .add(new Proof(row.getString(3), row.getBoolean(4)));
                });
        return found;
    }

    private static OwnRule read(ResultSet row, Map<Key, List<Proof>> examples) throws SQLException {
        int number = row.getInt("rule_number");
        int version = row.getInt("version");
        List<Proof> proofs = examples.getOrDefault(new Key(number, version), List.of());
        Effect effect = effect(row);
        String state = row.getString("state");
        Timestamp decided = row.getTimestamp("decided_at");
        String payers = row.getString("payers");
        return new OwnRule(
                new PracticeRule(
                        number,
                        version,
                        row.getString("title"),
                        row.getString("why"),
                        row.getString("owner"),
                        Scope.valueOf(row.getString("scope")),
                        row.getString("condition"),
                        effect,
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        payers.isEmpty() ? Set.of() : Set.of(payers.split("\\|", -1)),
                        proofs.stream().map(proof -> example(proof, effect)).toList()),
                proofs,
                state == null ? State.DRAFT : State.valueOf(state),
                row.getTimestamp("written_at").toInstant(),
                row.getString("written_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by_name"));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        String message = row.getString("message");
        return switch (row.getString("effect")) {
            case "TELL" ->
                    new Effect.Tell(
                            Severity.valueOf(row.getString("severity")),
                            message,
                            row.getString("advice"));
            case "HOLD" -> new Effect.Hold(row.getString("queue"), message);
            case "ROUTE" -> new Effect.Route(row.getString("queue"), message);
            default ->
                    new Effect.Set(
                            Effect.Field.valueOf(row.getString("field")), row.getString("value"));
        };
    }

    private static Example example(Proof proof, Effect effect) {
        Words words = Words.of(effect);
        return new Example(
                proof.sketch(),
                proof.speaks() ? words.message().isEmpty() ? words.field() : words.message() : "");
    }

    /** An effect as the table keeps it: what it does not have is empty. */
    private record Words(
            String kind,
            String severity,
            String message,
            String advice,
            String queue,
            String field,
            String value) {

        static Words of(Effect effect) {
            return switch (effect) {
                case Effect.Tell(Severity severity, String message, String advice) ->
                        new Words("TELL", severity.name(), message, advice, "", "", "");
                case Effect.Hold(String queue, String message) ->
                        new Words("HOLD", "", message, "", queue, "", "");
                case Effect.Route(String queue, String message) ->
                        new Words("ROUTE", "", message, "", queue, "", "");
                case Effect.Set(Effect.Field field, String value) ->
                        new Words("SET", "", "", "", "", field.name(), value);
            };
        }
    }

    /** Names of the queues that live and drafted rules speak of, for whoever writes the next. */
    List<String> listQueues() {
        return jdbc.sql(
                        "select distinct queue from rules.version where practice_id = ? and queue"
                                + " <> '' order by queue")
                .params(Tenancy.practiceId())
                .query(String.class)
                .list();
    }
}
