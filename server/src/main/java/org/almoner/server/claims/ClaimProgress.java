package org.almoner.server.claims;

import org.almoner.server.claims.ClaimSteps.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.NoSuchElementException;
import java.util.Set;

/**
 * What happens to claims away from their desk: sent in a batch, acknowledged, adjudicated. An
 * answer that comes late or twice is told in the story and moves nothing.
 */
@Service
public class ClaimProgress {

    private static final Set<ClaimState> NOT_SENT_YET =
            Set.of(ClaimState.BUILT, ClaimState.HELD, ClaimState.READY);

    private final ClaimRows rows;
    private final ClaimFindings findings;
    private final ClaimSteps steps;

    ClaimProgress(ClaimRows rows, ClaimFindings findings, ClaimSteps steps) {
        this.rows = rows;
        this.findings = findings;
        this.steps = steps;
    }

    /**
     * The claim, kept from others until the commit, so that its state still holds when it is sent.
     */
    @Transactional
    public Claim lock(long claimId) {
        return steps.lock(claimId);
    }

    /**
     * The newest version was put into a batch; in the transaction that writes the outbox.
     *
     * @throws ClaimStepRefusedException unless the claim is ready
     */
    @Transactional
    public void recordSent(long claimId, long batchId, String controlNumber) {
        Claim claim =
                steps.take(
                        steps.lock(claimId),
                        ClaimStep.SEND,
                        new Words(
                                "on",
                                "Sent",
                                "in batch %d, control number %s".formatted(batchId, controlNumber),
                                "837P"));
        rows.markSent(claimId, steps.now());
        steps.publish(new ClaimSent(claim.facts(), steps.now(), batchId));
    }

    /** The file was read whole (999 accepted). */
    @Transactional
    public void recordReceived(long claimId) {
        Claim claim = steps.lock(claimId);
        Words words = new Words("good", "Received", "whole by the clearinghouse", "999");
        if (claim.state() == ClaimState.SENT) {
            Claim moved = steps.take(claim, ClaimStep.RECEIVE, words);
            steps.publish(new ClaimReceived(moved.facts(), steps.now()));
        }
    }

    /** The payer took it for adjudication (277CA). */
    @Transactional
    public void recordAccepted(String number, String payerName, String payerClaimNumber) {
        Claim claim = getLocked(number);
        if (!payerClaimNumber.isEmpty()) {
            rows.namedByPayer(claim.claimId(), payerClaimNumber);
        }
        String detail =
                payerClaimNumber.isEmpty()
                        ? "by " + payerName
                        : "by %s as %s".formatted(payerName, payerClaimNumber);
        Words words = new Words("good", "Accepted", detail, "277CA");
        if (claim.state().isAway() && claim.state() != ClaimState.ACCEPTED) {
            Claim moved = steps.take(claim, ClaimStep.ACCEPT, words);
            steps.publish(new ClaimAccepted(moved.facts(), steps.now()));
        } else {
            steps.tell(claim, "acknowledged again", words);
        }
    }

    /**
     * It never reached adjudication: a TA1, 999 or 277CA rejected it.
     *
     * @param reason in words and codes, without anything of the patient
     * @param source such as {@code 277CA}
     */
    @Transactional
    public void recordRejected(String number, String reason, String source) {
        Claim claim = getLocked(number);
        Words words = new Words("stop", "Rejected:", reason, source);
        if (claim.state().isAway()) {
            Claim moved = steps.take(claim, ClaimStep.REJECT, words);
            steps.publish(new ClaimRejected(moved.facts(), steps.now(), reason));
        } else {
            steps.tell(claim, "rejected late", words);
        }
    }

    /**
     * The payer's decision was posted. It counts whatever state the claim is in; a claim whose next
     * version is under way keeps its state and is told of it.
     *
     * @throws NoSuchElementException when no claim has this number
     */
    @Transactional
    public void recordAdjudication(String number, Adjudication decision) {
        Claim claim = getLocked(number);
        if (!decision.payerClaimNumber().isEmpty()) {
            rows.namedByPayer(claim.claimId(), decision.payerClaimNumber());
        }
        findings.answered(
                claim.claimId(),
                versionAtPayer(claim),
                decision.outcome(),
                decision.denied(),
                steps.now());
        ClaimStep step = decision.outcome().step();
        Words words = words(decision);
        Claim after;
        if (claim.state().find(step).isPresent()) {
            after = steps.take(claim, step, words);
        } else {
            steps.tell(claim, "adjudicated out of turn", words);
            after = steps.lock(claim.claimId());
        }
        steps.publish(
                new ClaimAdjudicated(
                        after.facts(),
                        steps.now(),
                        decision.outcome(),
                        decision.paid(),
                        decision.patientShare(),
                        decision.denied(),
                        decision.reasons()));
    }

    /** The one before, while the next version is still here. */
    private static int versionAtPayer(Claim claim) {
        return NOT_SENT_YET.contains(claim.state()) && claim.version() > 1
                ? claim.version() - 1
                : claim.version();
    }

    private static Words words(Adjudication decision) {
        String money =
                decision.patientShare().isZero()
                        ? decision.paid().toString()
                        : "%s; %s is the patient's"
                                .formatted(decision.paid(), decision.patientShare());
        return switch (decision.outcome()) {
            case PAID -> new Words("good", "Paid", money, decision.source());
            case PARTLY_DENIED ->
                    new Words(
                            "stop",
                            "Partly denied:",
                            "%s. Paid %s".formatted(decision.reasons(), money),
                            decision.source());
            case DENIED -> new Words("stop", "Denied:", decision.reasons(), decision.source());
        };
    }

    private Claim getLocked(String number) {
        Claim claim =
                rows.findByNumber(number)
                        .orElseThrow(
                                () -> new NoSuchElementException("There is no claim " + number));
        return steps.lock(claim.claimId());
    }
}
