package org.almoner.server.claims;

import org.almoner.server.trust.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;

/**
 * Takes one step of one claim: the row is locked, the state moved, the story told, the audit kept.
 */
@Component
class ClaimSteps {

    private final ClaimRows rows;
    private final ClaimPapers papers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimSteps(
            ClaimRows rows,
            ClaimPapers papers,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What the story says about a step. */
    record Words(String tone, String what, String detail, String source) {}

    Instant now() {
        return clock.instant();
    }

    Claim lock(long claimId) {
        return rows.findLocked(claimId)
                .orElseThrow(() -> new NoSuchElementException("There is no claim " + claimId));
    }

    /**
     * Moves a claim that {@link #lock} gave.
     *
     * @throws ClaimStepRefusedException when its state does not allow the step
     */
    Claim take(Claim claim, ClaimStep step, Words words) {
        ClaimState next = claim.state().after(step, claim.number());
        rows.move(claim.claimId(), next, now());
        tell(claim, step.participle(), words);
        return lock(claim.claimId());
    }

    /** Something worth telling that moves nothing. */
    void tell(Claim claim, String action, Words words) {
        papers.tell(
                claim.claimId(), now(), words.tone(), words.what(), words.detail(), words.source());
        audit.did(
                action,
                "claim",
                claim.number(),
                claim.patientId(),
                "%s: version %d".formatted(words.what(), claim.version()));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
