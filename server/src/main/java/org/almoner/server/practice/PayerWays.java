package org.almoner.server.practice;

import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How payers judge claims, as far as the practice knows, and which providers they pay. */
@Service
public class PayerWays {

    private final JdbcClient jdbc;
    private final Audit audit;

    PayerWays(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What is known of one payer.
     *
     * @param contractor the Medicare contractor's number; null when it is none, or not known
     * @param hasSexEdits whether it refuses codes by the patient's sex
     */
    public record Ways(@Nullable String contractor, boolean hasSexEdits) {

        public static final Ways UNKNOWN = new Ways(null, false);
    }

    /**
     * Since when a payer pays a provider.
     *
     * @param until the last day; null while it lasts
     */
    public record Enrolled(
            long providerId,
            String npi,
            long payerId,
            String payer,
            LocalDate since,
            @Nullable LocalDate until) {}

    public Ways of(long payerId) {
        return jdbc.sql(
                        "select contractor, has_sex_edits from practice.payer_ways where"
                                + " practice_id = ? and payer_id = ?")
                .params(Tenancy.practiceId(), payerId)
                .query((row, n) -> new Ways(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElse(Ways.UNKNOWN);
    }

    /**
     * @param typed the contractor's five digits; blank for none
     * @throws IllegalArgumentException when it is no contractor's number
     */
    @Transactional
    public void describe(long payerId, String typed, boolean hasSexEdits) {
        String contractor = typed.strip();
        if (!contractor.isEmpty() && !contractor.matches("[0-9]{5}")) {
            throw new IllegalArgumentException(
                    "A Medicare contractor's number has five digits, such as 12502.");
        }
        jdbc.sql(
                        "insert into practice.payer_ways (practice_id, payer_id, contractor,"
                                + " has_sex_edits) values (?, ?, ?, ?) on conflict (practice_id,"
                                + " payer_id) do update set contractor = excluded.contractor,"
                                + " has_sex_edits = excluded.has_sex_edits")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                payerId,
                                contractor.isEmpty() ? null : contractor,
                                hasSexEdits))
                .update();
        audit.did(
                "described the ways of",
                "payer",
                String.valueOf(payerId),
                null,
                "contractor %s, %s"
                        .formatted(
                                contractor.isEmpty() ? "none" : contractor,
                                hasSexEdits ? "edits by sex" : "no edits by sex"));
    }

    /** The codes that a payer pays only with a referral. */
    public Set<String> referredFirst(long payerId) {
        return new TreeSet<>(
                jdbc.sql(
                                "select code from practice.referral_needed where practice_id = ?"
                                        + " and payer_id = ?")
                        .params(Tenancy.practiceId(), payerId)
                        .query(String.class)
                        .list());
    }

    /**
     * @throws IllegalArgumentException when it is no procedure code
     */
    @Transactional
    public void addReferred(long payerId, String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{5}")) {
            throw new IllegalArgumentException("A procedure code has five letters or digits.");
        }
        int added =
                jdbc.sql(
                                "insert into practice.referral_needed (practice_id, payer_id, code)"
                                        + " values (?, ?, ?) on conflict do nothing")
                        .params(Tenancy.practiceId(), payerId, code)
                        .update();
        if (added > 0) {
            audit.did("wants a referral for", "payer", String.valueOf(payerId), null, code);
        }
    }

    @Transactional
    public void removeReferred(long payerId, String code) {
        int removed =
                jdbc.sql(
                                "delete from practice.referral_needed where practice_id = ? and"
                                        + " payer_id = ? and code = ?")
                        .params(Tenancy.practiceId(), payerId, code)
                        .update();
        if (removed > 0) {
            audit.did("wants no referral for", "payer", String.valueOf(payerId), null, code);
        }
    }

    /** Which providers a payer pays; empty when nobody wrote it down. */
    public List<Enrolled> listOfPayer(long payerId) {
        return list("e.payer_id = ?", payerId);
    }

    /** By which payers a provider is paid. */
    public List<Enrolled> listOfProvider(long providerId) {
        return list("e.provider_id = ?", providerId);
    }

    private List<Enrolled> list(String whose, long id) {
        return jdbc.sql(
                        "select e.provider_id, d.npi, e.payer_id, p.name, e.since, e.until from"
                                + " practice.enrolment e join practice.provider d on d.practice_id"
                                + " = e.practice_id and d.provider_id = e.provider_id join"
                                + " practice.payer p on p.practice_id = e.practice_id and"
                                + " p.payer_id = e.payer_id where e.practice_id = ? and "
                                + whose
                                + " order by p.name, e.since")
                .params(Tenancy.practiceId(), id)
                .query((row, n) ->
                        new Enrolled(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class)))
                .list();
    }

    /**
     * @throws IllegalArgumentException when it ends before it begins
     */
    @Transactional
    public void enrol(long providerId, long payerId, LocalDate since, @Nullable LocalDate until) {
        if (until != null && until.isBefore(since)) {
            throw new IllegalArgumentException("It ends before it begins; look at both days.");
        }
        jdbc.sql(
                        "insert into practice.enrolment (practice_id, provider_id, payer_id, since,"
                                + " until) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(Arrays.asList(Tenancy.practiceId(), providerId, payerId, since, until))
                .update();
        audit.did(
                "enrolled",
                "provider",
                String.valueOf(providerId),
                null,
                "with payer %d from %s".formatted(payerId, since));
    }

    @Transactional
    public void strike(long providerId, long payerId, LocalDate since) {
        int removed =
                jdbc.sql(
                                "delete from practice.enrolment where practice_id = ? and"
                                        + " provider_id = ? and payer_id = ? and since = ?")
                        .params(Tenancy.practiceId(), providerId, payerId, since)
                        .update();
        if (removed > 0) {
            audit.did(
                    "struck an enrolment of",
                    "provider",
                    String.valueOf(providerId),
                    null,
                    "with payer %d from %s".formatted(payerId, since));
        }
    }
}
