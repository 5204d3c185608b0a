package org.almoner.server.claims;

import org.almoner.claims.Finding;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.server.claims.ClaimSteps.Words;
import org.almoner.server.coding.DeskAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Files a claim, and each new version of it: frozen, checked, and then held or ready. Called within
 * the transaction of whoever builds it.
 */
@Component
class ClaimFiling {

    private final ClaimRows rows;
    private final ClaimPapers papers;
    private final ClaimFindings findings;
    private final ClaimScrub scrub;
    private final ClaimQueues queues;
    private final DeskAnswers answersAtDesk;
    private final ClaimSteps steps;

    ClaimFiling(
            ClaimRows rows,
            ClaimPapers papers,
            ClaimFindings findings,
            ClaimScrub scrub,
            ClaimQueues queues,
            DeskAnswers answersAtDesk,
            ClaimSteps steps) {
        this.rows = rows;
        this.papers = papers;
        this.findings = findings;
        this.scrub = scrub;
        this.queues = queues;
        this.answersAtDesk = answersAtDesk;
        this.steps = steps;
    }

    String nextNumber() {
        return rows.nextNumber();
    }

    Claim file(NewClaim facts) {
        Instant now = steps.now();
        ProfessionalClaim text = facts.claim();
        long id =
                rows.add(
                        new Claim(
                                0,
                                text.number(),
                                facts.encounterId(),
                                facts.patientId(),
                                facts.payerId(),
                                facts.providerId(),
                                facts.coverageId(),
                                text.subscriber().sequence().code(),
                                ClaimState.BUILT,
                                now,
                                1,
                                text.charge(),
                                facts.expected(),
                                text.serviceDate(),
                                facts.filingLimit(),
                                now,
                                null,
                                "",
                                null,
                                null,
                                facts.follows()));
        String why = facts.follows() == null ? "built from the chart" : facts.told();
        papers.addVersion(id, facts.patientId(), 1, text, why, now);
        Claim claim = steps.lock(id);
        steps.tell(
                claim,
                "built",
                facts.follows() == null
                        ? new Words("", "Coded", facts.told(), "chart")
                        : new Words("", "Built", facts.told(), "835"));
        steps.publish(new ClaimBuilt(claim.facts(), now));
        if (facts.forwarded()) {
            return steps.take(
                    claim,
                    ClaimStep.FORWARD,
                    new Words(
                            "good",
                            "Forwarded",
                            "by the earlier payer; nothing is sent from here",
                            "835"));
        }
        return check(claim, text);
    }

    /** Takes CORRECT or REPLACE, then files the next version. */
    Claim refile(
            Claim claim,
            ClaimStep step,
            ProfessionalClaim next,
            @Nullable Money expected,
            LocalDate filingLimit,
            Words words) {
        Claim moved = steps.take(claim, step, words);
        int version = moved.version() + 1;
        papers.addVersion(
                moved.claimId(), moved.patientId(), version, next, words.detail(), steps.now());
        rows.renew(
                moved.claimId(), version, next.charge(), expected, next.serviceDate(), filingLimit);
        rows.hold(moved.claimId(), "", null);
        Claim renewed = steps.lock(moved.claimId());
        steps.publish(
                step == ClaimStep.REPLACE
                        ? new ClaimReplaced(renewed.facts(), steps.now(), words.detail())
                        : new ClaimCorrected(renewed.facts(), steps.now(), words.detail()));
        return check(renewed, next);
    }

    /**
     * A new scrub of the newest version; a claim that was held only by findings may now be ready.
     */
    Claim check(Claim claim, ProfessionalClaim text) {
        List<Finding> found = scrub.check(claim, text);
        findings.add(claim.claimId(), claim.version(), found, steps.now());
        queues.place(claim.claimId(), scrub.places(found));
        takeOn(claim, text, found);
        long open =
                findings.listNewest(claim.claimId(), claim.version()).stream()
                        .filter(CheckedFinding::isOpen)
                        .count();
        if (open > 0) {
            return holdForFindings(claim, open);
        }
        if (claim.state() != ClaimState.BUILT) {
            return claim;
        }
        Claim ready =
                steps.take(
                        claim,
                        ClaimStep.RELEASE,
                        new Words("good", "Checked:", "nothing stops it", "scrub"));
        steps.publish(new ClaimReleased(ready.facts(), steps.now()));
        return ready;
    }

    /** A warning that the coder answered at the desk is answered on the claim. */
    private void takeOn(Claim claim, ProfessionalClaim text, List<Finding> found) {
        List<DeskAnswers.Answer> answers =
                claim.follows() == null ? answersAtDesk.listOf(claim.encounterId()) : List.of();
        if (answers.isEmpty()) {
            return;
        }
        List<String> services = text.lines().stream().map(ProfessionalClaim.Line::code).toList();
        for (Finding finding : found) {
            if (finding.severity() == Finding.Severity.WARN) {
                DeskAnswers.find(answers, finding, services)
                        .ifPresent(answer ->
                                findings.override(
                                        claim.claimId(),
                                        claim.version(),
                                        finding,
                                        answer.reason(),
                                        steps.now()));
            }
        }
    }

    private Claim holdForFindings(Claim claim, long open) {
        String reason = open == 1 ? "1 finding" : open + " findings";
        rows.hold(claim.claimId(), reason, null);
        if (claim.state() == ClaimState.HELD) {
            return steps.lock(claim.claimId());
        }
        Claim held =
                steps.take(
                        claim,
                        ClaimStep.HOLD,
                        new Words("warn", "Held", "by " + reason + " of the scrub", "scrub"));
        steps.publish(new ClaimHeld(held.facts(), steps.now(), reason));
        return held;
    }
}
