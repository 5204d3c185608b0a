package org.almoner.server.testing;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.Encounters;
import org.almoner.server.frontdesk.Coverages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;

/** Answers of a payer (271) as the front desk keeps them, without a payer. */
public final class KeptAnswers {

    private final TestServer server;
    private final SmallClinic clinic;
    private int asked;

    public KeptAnswers(TestServer server, SmallClinic clinic) {
        this.server = server;
        this.clinic = clinic;
    }

    /** The coverage that a visit of the clinic is billed to. */
    public long coverageOf(long visit) {
        return clinic.as(() ->
                server.bean(Coverages.class)
                        .listOf(encounter(visit).patientId())
                        .getFirst()
                        .coverageId());
    }

    /**
     * Keeps an answer about the visit's coverage.
     *
     * @param benefits such as {@code C 30 29 50.00} or {@code A 30 27 20%}
     */
    public void keep(long visit, LocalDate day, String outcome, String... benefits) {
        long coverageId = coverageOf(visit);
        clinic.as(() -> {
            JdbcClient jdbc = server.bean(JdbcClient.class);
            long check =
                    jdbc.sql(
                                    "insert into frontdesk.eligibility_check (practice_id,"
                                        + " patient_id, coverage_id, trace, service_date, asked_at,"
                                        + " asked_by, outcome, plan_name) values (?, ?, ?, ?, ?, ?,"
                                        + " 'Desk', ?, 'BLUE HARBOR PPO 500') returning check_id")
                            .params(
                                    Tenancy.practiceId(),
                                    encounter(visit).patientId(),
                                    coverageId,
                                    "E" + ++asked,
                                    day,
                                    Timestamp.from(server.clock().instant()),
                                    outcome)
                            .query(Long.class)
                            .single();
            for (int i = 0; i < benefits.length; i++) {
                String[] words = benefits[i].split(" ", -1);
                String value = words[3];
                boolean share = value.endsWith("%");
                long number = Money.parse(value.replace("%", "")).cents();
                @Nullable Object[] row = {
                    Tenancy.practiceId(),
                    check,
                    i,
                    words[0],
                    words[1],
                    words[2],
                    share ? null : number,
                    share ? number : null
                };
                jdbc.sql(
                                "insert into frontdesk.eligibility_benefit (practice_id, check_id,"
                                    + " seq, information, coverage_level, service_type, period,"
                                    + " amount_cents, percent_basis_points, messages) values (?, ?,"
                                    + " ?, ?, 'IND', ?, ?, ?, ?, '')")
                        .params(Arrays.asList(row))
                        .update();
            }
            return check;
        });
    }

    private Encounter encounter(long visit) {
        return server.bean(Encounters.class).getEncounter(visit);
    }
}
