package org.almoner.server.denials;

import org.almoner.claims.Money;
import org.almoner.ledger.DenialPlan;
import org.almoner.ledger.Posting;
import org.almoner.server.claims.ClaimReplaced;
import org.almoner.server.ledger.Ledger;
import org.almoner.server.trust.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

/** The cases, and what people do with them. */
@Service
public class Denials {

    private final CaseRows rows;
    private final Ledger ledger;
    private final Audit audit;
    private final Clock clock;

    Denials(CaseRows rows, Ledger ledger, Audit audit, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** One line of a case's story. */
    public record Event(Instant at, String by, String tone, String words) {}

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public DenialCase get(long caseId) {
        return rows.find(caseId)
                .orElseThrow(() -> new NoSuchElementException("There is no denial " + caseId));
    }

    /** Cases to work: what ends within two weeks first, then the dearest. */
    public List<DenialCase> queue(int limit) {
        return rows.queue(LocalDate.now(clock), limit);
    }

    public List<DenialCase> listIn(CaseState state, int limit) {
        return rows.listIn(state, limit);
    }

    public List<DenialCase> listOfClaim(long claimId) {
        return rows.ofClaim(claimId);
    }

    public int countOpen(int most) {
        return rows.countOpen(most);
    }

    /** Money of all cases that are not settled. */
    public Money atStake() {
        return rows.atStake();
    }

    public List<Event> story(long caseId) {
        return rows.story(caseId);
    }

    /** What the replacement will say to the payer; kept with the case. */
    @Transactional
    public void explain(long caseId, String explanation) {
        DenialCase one = get(caseId);
        rows.explain(caseId, explanation.strip());
        audit.did("explained", "denial", String.valueOf(caseId), one.patientId(), "");
    }

    /** What a call or a portal said. */
    @Transactional
    public void log(long caseId, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("Say what you heard.");
        }
        DenialCase one = get(caseId);
        rows.tell(caseId, "", words.strip(), clock.instant());
        audit.did("logged on", "denial", String.valueOf(caseId), one.patientId(), "");
    }

    /**
     * Gives the contested money up, or bills the patient for it. It comes back by itself if the
     * payer pays after all.
     */
    @Transactional
    public void settle(long caseId, DenialPlan.Decision decision, String why) {
        DenialCase one = get(caseId);
        if (one.state().isSettled()) {
            throw new IllegalStateException("This case is settled already.");
        }
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why.");
        }
        ledger.lock(List.of(one.claim()));
        Posting posting =
                DenialPlan.settle(
                        "denial/" + caseId,
                        one.claim(),
                        LocalDate.now(clock),
                        decision,
                        "Denial settled: " + why.strip(),
                        ledger.bookOf(one.claim()));
        ledger.post(posting);
        String words =
                decision == DenialPlan.Decision.WRITE_OFF
                        ? "Given up: " + why.strip()
                        : "Billed to the patient: " + why.strip();
        for (DenialCase other : rows.unsettledOf(one.claimId())) {
            rows.close(other.caseId(), CaseState.CLOSED, Money.ZERO, clock.instant());
            rows.tell(other.caseId(), "", words, clock.instant());
        }
        audit.did("settled", "denial", String.valueOf(caseId), one.patientId(), decision.name());
    }

    @EventListener
    void on(ClaimReplaced replaced) {
        for (DenialCase one : rows.unsettledOf(replaced.claim().claimId())) {
            rows.move(one.caseId(), CaseState.REPLACED);
            String said = replaced.explanation();
            if (!said.isBlank()) {
                rows.explain(one.caseId(), said);
            }
            rows.tell(
                    one.caseId(),
                    "on",
                    "Replaced with version %d. %s".formatted(replaced.claim().version(), said),
                    clock.instant());
        }
    }
}
