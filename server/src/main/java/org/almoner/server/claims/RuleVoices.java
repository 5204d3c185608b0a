package org.almoner.server.claims;

import org.almoner.claims.Finding;
import org.almoner.claims.Finding.Severity;
import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How loud each rule speaks in this practice. A warning of a rule that cries wolf is lowered to a
 * remark, or not said; a stop is what a payer surely refuses, and stays.
 */
@Service
public class RuleVoices {

    private static final int REASON_MAX = 400;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    RuleVoices(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** How loud. */
    public enum Voice {
        FULL("speaks as published"),
        LOWERED("remarks, and holds nothing"),
        SILENCED("is silent");

        private final String title;

        Voice(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A decision about one rule. */
    public record Decision(String rule, Voice voice, String reason, Instant at, String by) {}

    /** Every decision that was made about a rule, the newest one of each. */
    public Map<String, Decision> list() {
        Map<String, Decision> found = new HashMap<>();
        jdbc.sql(
                        "select rule, voice, reason, at, user_name from claims.rule_voice where"
                                + " practice_id = ?")
                .params(Tenancy.practiceId())
                .query((row, n) ->
                        new Decision(
                                row.getString(1),
                                Voice.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getString(5)))
                .list()
                .forEach(decision -> found.put(decision.rule(), decision));
        return found;
    }

    /**
     * Decides about a rule; claims that are checked from now on hear it so.
     *
     * @throws IllegalArgumentException when no reason is given
     */
    @Transactional
    public void decide(String rule, Voice voice, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException(
                    "Say in at most %d characters why.".formatted(REASON_MAX));
        }
        jdbc.sql(
                        "insert into claims.rule_voice (practice_id, rule, voice, reason, at,"
                                + " user_name) values (?, ?, ?, ?, ?, ?) on conflict (practice_id,"
                                + " rule) do update set voice = excluded.voice, reason ="
                                + " excluded.reason, at = excluded.at, user_name ="
                                + " excluded.user_name")
                .params(
                        Tenancy.practiceId(),
                        rule,
                        voice.name(),
                        reason.strip(),
                        Timestamp.from(clock.instant()),
                        Tenancy.getCurrent().name())
                .update();
        audit.did("set the voice of", "rule", rule, null, voice.name().toLowerCase(Locale.ROOT));
    }

    /** What is left to say of what the rules said. */
    List<Finding> heard(List<Finding> said) {
        Map<String, Decision> decisions = said.isEmpty() ? Map.of() : list();
        return decisions.isEmpty()
                ? said
                : said.stream()
                        .filter(finding ->
                                finding.severity() == Severity.STOP
                                        || voice(decisions, finding) != Voice.SILENCED)
                        .map(finding ->
                                finding.severity() == Severity.WARN
                                                && voice(decisions, finding) == Voice.LOWERED
                                        ? lowered(finding)
                                        : finding)
                        .toList();
    }

    private static Voice voice(Map<String, Decision> decisions, Finding finding) {
        Decision decision = decisions.get(finding.edit());
        return decision == null ? Voice.FULL : decision.voice();
    }

    private static Finding lowered(Finding finding) {
        return new Finding(
                finding.edit(),
                Severity.INFO,
                finding.lineIndex(),
                finding.message(),
                finding.advice(),
                finding.source(),
                finding.fix());
    }
}
