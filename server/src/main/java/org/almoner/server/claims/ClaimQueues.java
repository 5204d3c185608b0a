package org.almoner.server.claims;

import org.almoner.server.access.Tenancy;
import org.almoner.server.rules.LiveRules.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The named queues that the practice's own rules put claims into. Where the rule holds the claim,
 * it leaves the queue once a person says why it may go; where it does not, once the payer has
 * decided.
 */
@Component
class ClaimQueues {

    /** Of a claim c and its place q in a queue: whether it still stands there. */
    static final String STILL_THERE =
            "((not q.holds and c.state not in ('PAID', 'PARTLY_DENIED', 'DENIED', 'CLOSED')) or"
                + " (q.holds and c.state in ('BUILT', 'HELD') and exists (select 1 from"
                + " claims.finding f where f.practice_id = q.practice_id and f.claim_id ="
                + " q.claim_id and f.version = c.version and f.edit = q.edit and f.run = (select"
                + " max(s.run) from claims.scrub s where s.practice_id = f.practice_id and"
                + " s.claim_id = f.claim_id and s.version = f.version) and not exists (select 1"
                + " from claims.override o where o.practice_id = f.practice_id and o.claim_id ="
                + " f.claim_id and o.version = f.version and o.edit = f.edit and o.line_index ="
                + " coalesce(f.line_index, -1)))))";

    private final JdbcClient jdbc;

    ClaimQueues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The claim stands in these from now on, and in no others. */
    void place(long claimId, List<Place> places) {
        jdbc.sql("delete from claims.in_queue where practice_id = ? and claim_id = ?")
                .params(Tenancy.practiceId(), claimId)
                .update();
        for (Place place : places) {
            jdbc.sql(
                            "insert into claims.in_queue (practice_id, claim_id, queue, holds,"
                                    + " edit) values (?, ?, ?, ?, ?)")
                    .params(
                            Tenancy.practiceId(),
                            claimId,
                            place.queue(),
                            place.holds(),
                            place.edit())
                    .update();
        }
    }

    /** Those that a claim stands in now, by name. */
    List<String> listNames() {
        return jdbc.sql(
                        "select distinct q.queue from claims.in_queue q join claims.claim c on"
                                + " c.practice_id = q.practice_id and c.claim_id = q.claim_id where"
                                + " q.practice_id = ? and "
                                + STILL_THERE
                                + " order by q.queue")
                .params(Tenancy.practiceId())
                .query(String.class)
                .list();
    }
}
