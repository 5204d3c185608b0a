package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.rules.risk.Decided;
import org.almoner.rules.risk.DenialRisk;
import org.almoner.rules.risk.DenialRisk.Learned;
import org.almoner.rules.risk.DenialRisk.Risk;
import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How likely a claim is to be denied, as this practice's own decided claims teach. It is learned
 * beside the work once a day, when somebody first asks, and kept in memory; a restart learns anew.
 */
@Service
public class RiskOfDenial {

    private static final Logger LOG = LoggerFactory.getLogger(RiskOfDenial.class);
    private static final int CLAIMS_MOST = 50_000;
    private static final Learned NOT_YET =
            new Learned.Off("It is reading the decided claims. Look again in a minute.");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, Lesson> lessons = new ConcurrentHashMap<>();
    private final Set<Long> learning = ConcurrentHashMap.newKeySet();

    RiskOfDenial(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Lesson(LocalDate day, Learned learned) {}

    /** What is known now; what is of yesterday is learned anew beside it. */
    public Learned learned() {
        long practice = Tenancy.practiceId();
        LocalDate today = LocalDate.now(clock);
        Lesson lesson = lessons.get(practice);
        if ((lesson == null || !lesson.day().equals(today)) && learning.add(practice)) {
            SignedIn person = Tenancy.getCurrent();
            Thread.ofPlatform()
                    .daemon()
                    .name("risk-of-denial")
                    .start(() -> learnBeside(person, practice));
        }
        return lesson == null ? NOT_YET : lesson.learned();
    }

    private void learnBeside(SignedIn person, long practice) {
        try {
            Tenancy.as(person, this::learn);
        } catch (RuntimeException failed) {
            LOG.warn("The risk of denial could not be learned; it stays as it was.", failed);
        } finally {
            learning.remove(practice);
        }
    }

    /** Learns from all that payers have decided until now. */
    public Learned learn() {
        Learned learned = DenialRisk.learn(history());
        lessons.put(Tenancy.practiceId(), new Lesson(LocalDate.now(clock), learned));
        return learned;
    }

    public boolean isOn() {
        return learned() instanceof Learned.On;
    }

    /** What is said of a claim; empty while the score is off. */
    public Optional<Risk> of(ProfessionalClaim claim) {
        return learned() instanceof Learned.On(DenialRisk risk)
                ? Optional.of(risk.of(claim))
                : Optional.empty();
    }

    /** First answers to first payers' claims, as they were sent first; from the oldest on. */
    private List<Decided> history() {
        return jdbc.sql(
                        "select v.claim_text, a.outcome <> 'PAID' from claims.answer a join"
                                + " claims.claim c on c.practice_id = a.practice_id and c.claim_id"
                                + " = a.claim_id join claims.version v on v.practice_id ="
                                + " a.practice_id and v.claim_id = a.claim_id and v.version ="
                                + " a.version where a.practice_id = ? and c.follows_claim_id is"
                                + " null and a.version = (select min(b.version) from claims.answer"
                                + " b where b.practice_id = a.practice_id and b.claim_id ="
                                + " a.claim_id) order by a.at desc limit ?")
                .params(Tenancy.practiceId(), CLAIMS_MOST)
                .query((row, n) -> new Decided(ClaimText.read(row.getString(1)), row.getBoolean(2)))
                .list()
                .reversed();
    }
}
