package org.almoner.server.coding;

import org.almoner.claims.Finding;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The warnings that a coder answered with a reason before there was a claim. */
@Component
public class DeskAnswers {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param about the code of the service; empty for the claim as a whole
     */
    public record Answer(String edit, String about, String reason, String by) {}

    public List<Answer> listOf(long encounterId) {
        return jdbc.sql(
                        "select edit, about, reason, user_name from coding.answer where practice_id"
                                + " = ? and encounter_id = ? order by at")
                .params(Tenancy.practiceId(), encounterId)
                .query((row, n) ->
                        new Answer(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }

    /** The answer to a finding of a claim with these services. */
    public static Optional<Answer> find(
            List<Answer> answers, Finding finding, List<String> services) {
        String about = about(finding, services);
        return answers.stream()
                .filter(one -> one.edit().equals(finding.edit()) && one.about().equals(about))
                .findFirst();
    }

    private static String about(Finding finding, List<String> services) {
        Integer line = finding.lineIndex();
        return line == null || line >= services.size() ? "" : services.get(line);
    }

    void add(long encounterId, Finding finding, List<String> services, String reason) {
        SignedIn person = Tenancy.getCurrent();
        jdbc.sql(
                        "insert into coding.answer (practice_id, encounter_id, edit, about, reason,"
                                + " at, user_id, user_name) values (?, ?, ?, ?, ?, ?, ?, ?) on"
                                + " conflict do nothing")
                .params(
                        person.practiceId(),
                        encounterId,
                        finding.edit(),
                        about(finding, services),
                        reason,
                        Timestamp.from(clock.instant()),
                        person.userId(),
                        person.name())
                .update();
    }
}
