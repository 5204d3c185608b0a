package org.almoner.server.claims;

import org.almoner.claims.Finding.Severity;
import org.almoner.server.claims.ClaimSteps.Words;
import org.almoner.server.frame.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;

/** What a person does with a claim: hold it, answer its warnings, release it, note, close it. */
@Service
public class ClaimDesk {

    private static final int WORDS_MAX = 1000;

    private final Claims claims;
    private final ClaimRows rows;
    private final ClaimFindings findings;
    private final ClaimFiling filing;
    private final ClaimSteps steps;

    ClaimDesk(
            Claims claims,
            ClaimRows rows,
            ClaimFindings findings,
            ClaimFiling filing,
            ClaimSteps steps) {
        this.claims = claims;
        this.rows = rows;
        this.findings = findings;
        this.filing = filing;
        this.steps = steps;
    }

    /**
     * Keeps a claim back.
     *
     * @param until the day to look at it again; null for no day
     * @throws ClaimStepRefusedException when it has left, or no reason is given
     */
    @Transactional
    public Claim hold(long claimId, String reason, @Nullable LocalDate until) {
        Claim claim = steps.lock(claimId);
        requireWords(claim, reason, "say why it is held.");
        String detail = until == null ? reason : "until %s: %s".formatted(Show.day(until), reason);
        Claim held = steps.take(claim, ClaimStep.HOLD, new Words("warn", "Held", detail, "person"));
        rows.hold(claimId, reason, until);
        steps.publish(new ClaimHeld(held.facts(), steps.now(), reason));
        return steps.lock(claimId);
    }

    /**
     * Lets a warning pass, with the reason why the claim is right.
     *
     * @param index of the finding in {@link Claims#listFindings}
     * @throws ClaimStepRefusedException when it is no warning, or no reason is given
     */
    @Transactional
    public void override(long claimId, int index, String reason) {
        Claim claim = steps.lock(claimId);
        var all = findings.listNewest(claimId, claim.version());
        if (index < 0 || index >= all.size()) {
            throw new ClaimStepRefusedException(
                    claim.number(), "the findings have changed; look again.");
        }
        var finding = all.get(index).finding();
        if (finding.severity() != Severity.WARN) {
            throw new ClaimStepRefusedException(
                    claim.number(),
                    "only a warning can be answered with a reason; a stop must be mended.");
        }
        requireWords(claim, reason, "say why the claim is right.");
        findings.override(claimId, claim.version(), finding, reason, steps.now());
        steps.tell(
                claim,
                "answered a warning",
                new Words(
                        "warn",
                        "Answered",
                        "the warning %s: %s".formatted(finding.edit(), reason),
                        "person"));
    }

    /** Checks the newest version again with today's edits. */
    @Transactional
    public Claim scrub(long claimId) {
        Claim claim = steps.lock(claimId);
        return filing.check(claim, claims.currentVersion(claimId));
    }

    /**
     * Checks once more and lets the claim leave with the next batch.
     *
     * @throws ClaimStepRefusedException when a finding still keeps it back, or it is in no state to
     *     be released
     */
    @Transactional
    public Claim release(long claimId) {
        Claim claim = steps.lock(claimId);
        claim.state().after(ClaimStep.RELEASE, claim.number());
        Claim checked = filing.check(claim, claims.currentVersion(claimId));
        if (checked.state() == ClaimState.READY) {
            return checked;
        }
        for (CheckedFinding finding : claims.listFindings(claimId)) {
            if (finding.isOpen()) {
                throw new ClaimStepRefusedException(
                        claim.number(),
                        finding.finding().message() + " " + finding.finding().advice());
            }
        }
        rows.hold(claimId, "", null);
        Claim ready =
                steps.take(
                        checked,
                        ClaimStep.RELEASE,
                        new Words("on", "Released", "to leave with the next batch", "person"));
        steps.publish(new ClaimReleased(ready.facts(), steps.now()));
        return ready;
    }

    /** A remark for those who come after. */
    @Transactional
    public void note(long claimId, String text) {
        Claim claim = steps.lock(claimId);
        requireWords(claim, text, "write the note first.");
        steps.tell(claim, "noted on", new Words("", "Note:", text, "person"));
    }

    /** What a person writes stands in the claim's story, so it is something, and no book. */
    private static void requireWords(Claim claim, String words, String ask) {
        if (words.isBlank()) {
            throw new ClaimStepRefusedException(claim.number(), ask);
        }
        if (words.length() > WORDS_MAX) {
            throw new ClaimStepRefusedException(
                    claim.number(), "say it in at most %d characters.".formatted(WORDS_MAX));
        }
    }

    /** Nothing more is expected of anybody. */
    @Transactional
    public Claim close(long claimId, String reason) {
        Claim closed =
                steps.take(
                        steps.lock(claimId),
                        ClaimStep.CLOSE,
                        new Words("good", "Closed:", reason, "person"));
        steps.publish(new ClaimClosed(closed.facts(), steps.now(), reason));
        return closed;
    }
}
