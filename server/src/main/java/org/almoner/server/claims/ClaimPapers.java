package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.coding.CodeList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept about each claim and never changed: its versions, their lines, and its story. */
@Component
class ClaimPapers {

    private final JdbcClient jdbc;

    ClaimPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addVersion(
            long claimId,
            long patientId,
            int version,
            ProfessionalClaim claim,
            String reason,
            Instant at) {
        SignedIn person = Tenancy.getCurrent();
        jdbc.sql(
                        "insert into claims.version (practice_id, claim_id, version, claim_text,"
                                + " reason, made_at, made_by, made_by_name) values (?, ?, ?, ?, ?,"
                                + " ?, ?, ?)")
                .params(
                        person.practiceId(),
                        claimId,
                        version,
                        ClaimText.write(claim),
                        reason,
                        Timestamp.from(at),
                        person.userId(),
                        person.name())
                .update();
        for (int i = 0; i < claim.lines().size(); i++) {
            addLine(claimId, patientId, version, i, claim);
        }
    }

    private void addLine(
            long claimId, long patientId, int version, int index, ProfessionalClaim claim) {
        ProfessionalClaim.Line line = claim.lines().get(index);
        ProfessionalClaim.Provider own = line.detail().rendering();
        ProfessionalClaim.Provider rendering = own == null ? claim.rendering() : own;
        String place = line.placeOfService();
        jdbc.sql(
                        "insert into claims.line (practice_id, claim_id, version, position,"
                                + " control, code, modifiers, units, charge_cents, service_date,"
                                + " patient_id, rendering_npi, place, billing_npi, taxonomy) values"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Arrays.asList(
                                Tenancy.practiceId(),
                                claimId,
                                version,
                                index + 1,
                                line.control(),
                                line.code(),
                                String.join(" ", line.modifiers()),
                                line.units(),
                                line.charge().cents(),
                                line.from(),
                                patientId,
                                rendering.npi(),
                                place == null ? claim.placeOfService() : place,
                                claim.billing().npi(),
                                rendering.taxonomy()))
                .update();
    }

    List<ClaimVersion> listVersions(long claimId) {
        return jdbc.sql(
                        "select version, claim_text, reason, made_at, made_by_name from"
                                + " claims.version where practice_id = ? and claim_id = ? order by"
                                + " version")
                .params(Tenancy.practiceId(), claimId)
                .query((row, n) ->
                        new ClaimVersion(
                                row.getInt(1),
                                ClaimText.read(row.getString(2)),
                                row.getString(3),
                                row.getTimestamp(4).toInstant(),
                                row.getString(5)))
                .list();
    }

    Optional<ProfessionalClaim> findVersion(long claimId, int version) {
        return jdbc.sql(
                        "select claim_text from claims.version where practice_id = ? and claim_id ="
                                + " ? and version = ?")
                .params(Tenancy.practiceId(), claimId, version)
                .query(String.class)
                .optional()
                .map(ClaimText::read);
    }

    /** The newest versions' lines of the patient's other claims that were sent around this day. */
    List<HistoryLine> listHistory(
            ClaimScrub.About about, String sequence, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        "select c.number, l.code, l.modifiers, l.service_date, l.rendering_npi,"
                            + " l.units, l.place, l.billing_npi, l.taxonomy from claims.line l join"
                            + " claims.claim c on c.practice_id = l.practice_id and c.claim_id ="
                            + " l.claim_id and c.version = l.version where l.practice_id = ? and"
                            + " l.patient_id = ? and l.service_date between ? and ? and l.claim_id"
                            + " <> ? and not (c.encounter_id = ? and c.sequence <> ?) and c.state"
                            + " not in ('BUILT', 'HELD', 'READY', 'REJECTED') order by"
                            + " l.service_date desc, l.claim_id, l.position limit 2000")
                .params(
                        Tenancy.practiceId(),
                        about.patientId(),
                        from,
                        to,
                        about.claimId(),
                        about.encounterId(),
                        sequence)
                .query((row, n) ->
                        new HistoryLine(
                                row.getString(1),
                                row.getString(2),
                                CodeList.read(row.getString(3)),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getInt(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9)))
                .list();
    }

    void tell(long claimId, Instant at, String tone, String what, String detail, String source) {
        jdbc.sql(
                        "insert into claims.event (practice_id, claim_id, seq, at, user_name, tone,"
                            + " what, detail, source) select ?, ?, coalesce(max(seq), 0) + 1, ?, ?,"
                            + " ?, ?, ?, ? from claims.event where practice_id = ? and claim_id ="
                            + " ?")
                .params(
                        Tenancy.practiceId(),
                        claimId,
                        Timestamp.from(at),
                        Tenancy.getCurrent().name(),
                        tone,
                        what,
                        detail,
                        source,
                        Tenancy.practiceId(),
                        claimId)
                .update();
    }

    /** The last thing that was said against each of these claims. */
    Map<Long, String> lastRefusals(Collection<Long> claimIds) {
        if (claimIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> found = new HashMap<>();
        jdbc.sql(
                        "select distinct on (claim_id) claim_id, detail from claims.event where"
                                + " practice_id = :practice and claim_id in (:claims) and tone ="
                                + " 'stop' order by claim_id, seq desc")
                .param("practice", Tenancy.practiceId())
                .param("claims", claimIds)
                .query(row -> {
                    found.put(row.getLong(1), row.getString(2));
                });
        return found;
    }

    List<ClaimEvent> listStory(long claimId) {
        return jdbc.sql(
                        "select at, user_name, tone, what, detail, source from claims.event where"
                                + " practice_id = ? and claim_id = ? order by seq")
                .params(Tenancy.practiceId(), claimId)
                .query((row, n) ->
                        new ClaimEvent(
                                row.getTimestamp(1).toInstant(),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                .list();
    }
}
