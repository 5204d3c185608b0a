package org.almoner.server.charts;

import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;

/** Keys the authorization and the referral number of a visit. */
@Service
public class Approvals {

    private final JdbcClient jdbc;
    private final Encounters encounters;
    private final Audit audit;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Encounters encounters, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.encounters = encounters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the numbers down; claims built from now on carry them. Says whether anything changed.
     *
     * @throws java.util.NoSuchElementException when there is no such visit
     */
    @Transactional
    public boolean record(long encounterId, Approval approval) {
        Encounter before = encounters.getEncounter(encounterId);
        if (before.approval().equals(approval)) {
            return false;
        }
        jdbc.sql(
                        "update charts.encounter set authorization_number = ?, referral_number = ?,"
                                + " changed_at = ? where practice_id = ? and encounter_id = ?")
                .params(
                        Arrays.asList(
                                approval.authorization(),
                                approval.referral(),
                                Timestamp.from(clock.instant()),
                                Tenancy.practiceId(),
                                encounterId))
                .update();
        audit.did(
                "keyed the approval of",
                "visit",
                String.valueOf(encounterId),
                before.patientId(),
                "authorization %s, referral %s"
                        .formatted(shown(approval.authorization()), shown(approval.referral())));
        return true;
    }

    private static String shown(@org.jspecify.annotations.Nullable String number) {
        return number == null ? "none" : number;
    }
}
