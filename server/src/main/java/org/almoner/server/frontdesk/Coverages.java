package org.almoner.server.frontdesk;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.server.access.Tenancy;
import org.almoner.server.frontdesk.Coverage.AccidentFacts;
import org.almoner.server.frontdesk.Coverage.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The policies of the patients. Nothing here changes what a policy said: ending one sets its last
 * day, putting one right adds the right one and withdraws the wrong one, and both rows stay for
 * whatever was billed to them.
 */
@Service
public class Coverages {

    private static final String COVERAGE =
            "select coverage_id, patient_id, kind, position, payer_id, payer_name, member_id,"
                    + " group_number, plan_name, relationship, subscriber_last_name,"
                    + " subscriber_first_name, subscriber_middle_name, subscriber_birth_date,"
                    + " subscriber_gender, subscriber_address, subscriber_address2,"
                    + " subscriber_city, subscriber_state, subscriber_zip, effective_from,"
                    + " effective_to, claim_number, accident_date, accident_state, employer,"
                    + " adjuster_name, adjuster_phone, replaces_coverage_id, withdrawn"
                    + " from frontdesk.coverage where practice_id = ? ";

    private static final Comparator<Coverage> FIRST_TO_PAY =
            Comparator.<Coverage>comparingInt(coverage -> coverage.terms().position())
                    .thenComparing(
                            coverage -> coverage.terms().from(),
                            Comparator.nullsFirst(Comparator.<LocalDate>reverseOrder()))
                    .thenComparingLong(Coverage::coverageId);

    private final JdbcClient jdbc;
    private final Clock clock;

    Coverages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The health plans in force on a day, the first to pay first. Empty means the patient pays.
     * Workers' compensation and auto policies are not among them: they pay only for visits due to
     * their accident, see {@link #listFor(long, LocalDate, Long)}.
     */
    public List<Coverage> listFor(long patientId, LocalDate dateOfService) {
        return listFor(patientId, dateOfService, null);
    }

    /**
     * Who pays for a visit, the first to pay first.
     *
     * @param accidentCoverageId the policy of the accident the visit is due to, which then pays
     *     first; null for a visit due to none
     */
    public List<Coverage> listFor(
            long patientId, LocalDate dateOfService, @Nullable Long accidentCoverageId) {
        List<Coverage> inForce =
                listOf(patientId).stream()
                        .filter(coverage -> coverage.terms().isInForceOn(dateOfService))
                        .toList();
        List<Coverage> payers = new ArrayList<>();
        inForce.stream()
                .filter(coverage -> coverage.terms().kind().isForAnAccident())
                .filter(coverage ->
                        accidentCoverageId != null && coverage.coverageId() == accidentCoverageId)
                .forEach(payers::add);
        // An injury at work is the employer's to pay for; a health plan has no part in it.
        boolean atWork =
                payers.stream().anyMatch(c -> c.terms().kind() == CoverageKind.WORKERS_COMP);
        inForce.stream()
                .filter(coverage -> !atWork && !coverage.terms().kind().isForAnAccident())
                .sorted(FIRST_TO_PAY)
                .forEach(payers::add);
        return payers;
    }

    /** Everything that is, was and will be in force, newest first; none that was withdrawn. */
    public List<Coverage> listOf(long patientId) {
        return jdbc.sql(
                        COVERAGE
                                + "and patient_id = ? and not withdrawn order by effective_to desc"
                                + " nulls first, position, coverage_id desc")
                .params(Tenancy.practiceId(), patientId)
                .query(Coverages::coverage)
                .list();
    }

    /**
     * The coverage with this id, in force or not, withdrawn or not.
     *
     * @throws NoSuchElementException when there is none
     */
    public Coverage getCoverage(long coverageId) {
        return findCoverage(coverageId)
                .orElseThrow(
                        () -> new NoSuchElementException("There is no coverage " + coverageId));
    }

    public Optional<Coverage> findCoverage(long coverageId) {
        return jdbc.sql(COVERAGE + "and coverage_id = ?")
                .params(Tenancy.practiceId(), coverageId)
                .query(Coverages::coverage)
                .optional();
    }

    /** Adds a policy beside those the patient has, and returns its id. */
    @Transactional
    public long add(long patientId, Terms terms) {
        return insert(patientId, terms, null);
    }

    /** Sets a policy's last day. */
    @Transactional
    public void end(long coverageId, LocalDate lastDay) {
        jdbc.sql(
                        "update frontdesk.coverage set effective_to = ?, changed_at = ? where"
                                + " practice_id = ? and coverage_id = ?")
                .params(lastDay, Timestamp.from(clock.instant()), Tenancy.practiceId(), coverageId)
                .update();
    }

    /**
     * The patient changed plans: the old policy ends the day before the new one begins, and what
     * was billed to it stays billed to it.
     *
     * @throws IllegalArgumentException when the new policy has no first day, or begins before the
     *     old one
     */
    @Transactional
    public long replace(long coverageId, Terms next) {
        Coverage old = getCoverage(coverageId);
        LocalDate from = next.from();
        LocalDate oldFrom = old.terms().from();
        if (from == null) {
            throw new IllegalArgumentException("The new policy needs its first day.");
        }
        if (oldFrom != null && !from.isAfter(oldFrom)) {
            throw new IllegalArgumentException("The new policy must begin after the old one.");
        }
        LocalDate oldTo = old.terms().to();
        if (oldTo == null || !oldTo.isBefore(from)) {
            end(coverageId, from.minusDays(1));
        }
        return insert(old.patientId(), next, coverageId);
    }

    /**
     * What was written down was wrong: the right terms stand from now on, the wrong ones are kept.
     */
    @Transactional
    public long putRight(long coverageId, Terms right) {
        Coverage wrong = getCoverage(coverageId);
        withdraw(coverageId);
        return insert(wrong.patientId(), right, coverageId);
    }

    /** The policy never was; nothing new is billed to it. */
    @Transactional
    public void withdraw(long coverageId) {
        jdbc.sql(
                        "update frontdesk.coverage set withdrawn = true, changed_at = ? where"
                                + " practice_id = ? and coverage_id = ?")
                .params(Timestamp.from(clock.instant()), Tenancy.practiceId(), coverageId)
                .update();
    }

    private long insert(long patientId, Terms terms, @Nullable Long replaces) {
        Timestamp now = Timestamp.from(clock.instant());
        List<@Nullable Object> values = new ArrayList<>();
        values.add(Tenancy.practiceId());
        values.add(patientId);
        values.addAll(policyValues(terms));
        values.addAll(subscriberValues(terms.subscriber()));
        values.addAll(accidentValues(terms.accident()));
        values.addAll(Arrays.asList(terms.from(), terms.to(), replaces, now, now));
        return jdbc.sql(
                        "insert into frontdesk.coverage (practice_id, patient_id, kind, position,"
                            + " payer_id, payer_name, member_id, group_number, plan_name,"
                            + " relationship, subscriber_last_name, subscriber_first_name,"
                            + " subscriber_middle_name, subscriber_birth_date, subscriber_gender,"
                            + " subscriber_address, subscriber_address2, subscriber_city,"
                            + " subscriber_state, subscriber_zip, claim_number, accident_date,"
                            + " accident_state, employer, adjuster_name, adjuster_phone,"
                            + " effective_from, effective_to, replaces_coverage_id, added_at,"
                            + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning coverage_id")
                .params(values)
                .query(Long.class)
                .single();
    }

    private static List<@Nullable Object> policyValues(Terms terms) {
        Relationship relationship = terms.relationship();
        return Arrays.asList(
                terms.kind().name(),
                terms.position(),
                terms.payerId(),
                terms.payerName(),
                terms.memberId(),
                terms.group(),
                terms.plan(),
                relationship == null ? null : relationship.name());
    }

    private static List<@Nullable Object> subscriberValues(@Nullable PersonFacts subscriber) {
        if (subscriber == null) {
            return Arrays.asList(null, null, null, null, null, null, null, null, null, null);
        }
        PostalAddress home = subscriber.address();
        return Arrays.asList(
                subscriber.lastName(),
                subscriber.firstName(),
                subscriber.middleName(),
                subscriber.birthDate(),
                subscriber.gender(),
                home.line(),
                home.line2(),
                home.city(),
                home.state(),
                home.zip());
    }

    private static List<@Nullable Object> accidentValues(@Nullable AccidentFacts accident) {
        return accident == null
                ? Arrays.asList(null, null, null, null, null, null)
                : Arrays.asList(
                        accident.claimNumber(),
                        accident.date(),
                        accident.state(),
                        accident.employer(),
                        accident.adjusterName(),
                        accident.adjusterPhone());
    }

    private static Coverage coverage(ResultSet row, int number) throws SQLException {
        CoverageKind kind = CoverageKind.valueOf(row.getString("kind"));
        String relationship = row.getString("relationship");
        Terms terms =
                new Terms(
                        kind,
                        row.getInt("position"),
                        row.getObject("payer_id", Long.class),
                        row.getString("payer_name"),
                        row.getString("member_id"),
                        row.getString("group_number"),
                        row.getString("plan_name"),
                        relationship == null ? null : Relationship.valueOf(relationship),
                        subscriber(row),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class),
                        kind.isForAnAccident() ? accident(row) : null);
        return new Coverage(
                row.getLong("coverage_id"),
                row.getLong("patient_id"),
                terms,
                row.getObject("replaces_coverage_id", Long.class),
                row.getBoolean("withdrawn"));
    }

    private static @Nullable PersonFacts subscriber(ResultSet row) throws SQLException {
        String lastName = row.getString("subscriber_last_name");
        if (lastName == null) {
            return null;
        }
        String firstName = row.getString("subscriber_first_name");
        return new PersonFacts(
                lastName,
                firstName == null ? "" : firstName,
                row.getString("subscriber_middle_name"),
                row.getObject("subscriber_birth_date", LocalDate.class),
                row.getString("subscriber_gender"),
                new PostalAddress(
                        row.getString("subscriber_address"),
                        row.getString("subscriber_address2"),
                        row.getString("subscriber_city"),
                        row.getString("subscriber_state"),
                        row.getString("subscriber_zip")));
    }

    private static AccidentFacts accident(ResultSet row) throws SQLException {
        return new AccidentFacts(
                row.getString("claim_number"),
                row.getObject("accident_date", LocalDate.class),
                row.getString("accident_state"),
                row.getString("employer"),
                row.getString("adjuster_name"),
                row.getString("adjuster_phone"));
    }
}
