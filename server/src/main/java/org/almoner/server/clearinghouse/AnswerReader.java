package org.almoner.server.clearinghouse;

import org.almoner.claims.Acknowledgement;
import org.almoner.claims.Acknowledgement.OfBatch;
import org.almoner.claims.Acknowledgement.OfClaim;
import org.almoner.claims.Acknowledgement.OfInterchange;
import org.almoner.claims.Acknowledgement.OfSet;
import org.almoner.claims.ClaimStatusWords;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimProgress;
import org.almoner.server.claims.Claims;
import org.almoner.server.practice.Practice;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Applies acknowledgements: finds the batch or the claim by its control number, says in words what
 * came, and moves the claims on. Returns what nothing of ours answers to.
 */
@Component
class AnswerReader {

    private final BatchRows batches;
    private final InboxRows inbox;
    private final Claims claims;
    private final ClaimProgress progress;
    private final Practice practice;
    private final Clock clock;

    AnswerReader(
            BatchRows batches,
            InboxRows inbox,
            Claims claims,
            ClaimProgress progress,
            Practice practice,
            Clock clock) {
        this.batches = batches;
        this.inbox = inbox;
        this.claims = claims;
        this.progress = progress;
        this.practice = practice;
        this.clock = clock;
    }

    /** Empty when it was applied; else a sentence that says what it is about. */
    Optional<String> apply(long inboxId, Acknowledgement acknowledgement) {
        return switch (acknowledgement) {
            case OfInterchange ta1 -> ofInterchange(inboxId, ta1);
            case OfSet set -> ofSet(inboxId, set);
            case OfClaim claim -> ofClaim(inboxId, claim);
            case OfBatch batch -> ofBatch(inboxId, batch);
        };
    }

    private Optional<String> ofInterchange(long inboxId, OfInterchange ta1) {
        Optional<Batch> batch =
                number(ta1.interchangeControl()).flatMap(batches::findByInterchange);
        if (batch.isEmpty()) {
            return Optional.of(
                    "A TA1 answers interchange %s, which is none of ours."
                            .formatted(ta1.interchangeControl()));
        }
        boolean duplicate = ta1.isRejected() && ta1.note().equals("025");
        if (duplicate) {
            // The file came twice; the first copy is what counts.
            note(inboxId, batch.get(), "TA1", "warn", "The same file had arrived before.");
            return Optional.empty();
        }
        if (ta1.isRejected()) {
            String words = "The envelope was rejected (TA1 note %s).".formatted(ta1.note());
            note(inboxId, batch.get(), "TA1", "stop", words);
            reject(batch.get(), words, "TA1");
        } else {
            note(inboxId, batch.get(), "TA1", "good", "The envelope was accepted.");
        }
        return Optional.empty();
    }

    private Optional<String> ofSet(long inboxId, OfSet set) {
        Optional<Batch> batch = number(set.groupControl()).flatMap(batches::findByGroup);
        if (batch.isEmpty()) {
            return Optional.of(
                    "A 999 answers group %s, which is none of ours.".formatted(set.groupControl()));
        }
        if (set.isRejected()) {
            String words =
                    set.errors().isEmpty()
                            ? "The file was rejected (999, code %s).".formatted(set.code())
                            : "The file was rejected (999): " + String.join(" ", set.errors());
            note(inboxId, batch.get(), "999", "stop", words);
            reject(batch.get(), words, "999");
            return Optional.empty();
        }
        String words =
                set.errors().isEmpty()
                        ? "The file was read whole."
                        : "The file was read, with remarks: " + String.join(" ", set.errors());
        note(inboxId, batch.get(), "999", set.errors().isEmpty() ? "good" : "warn", words);
        for (BatchRows.Submission submission : batches.listSubmissions(batch.get().batchId())) {
            if (isNewest(submission)) {
                progress.recordReceived(submission.claimId());
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofClaim(long inboxId, OfClaim status) {
        Optional<Claim> found = claims.findByNumber(status.claimNumber());
        if (found.isEmpty()) {
            return Optional.of("A 277CA names a claim that is none of ours.");
        }
        Claim claim = found.get();
        Optional<Batch> batch = batches.findNewestWith(claim.claimId());
        if (status.isRejected()) {
            String words = ClaimStatusWords.of(status);
            batch.ifPresent(b ->
                    note(
                            inboxId,
                            b,
                            "277CA",
                            "stop",
                            "Claim %s was rejected: %s.".formatted(claim.number(), words)));
            progress.recordRejected(claim.number(), "by the payer's front door: " + words, "277CA");
        } else {
            batch.ifPresent(b ->
                    note(
                            inboxId,
                            b,
                            "277CA",
                            "good",
                            "Claim %s was accepted.".formatted(claim.number())));
            String payerNumber = status.payerClaimNumber();
            progress.recordAccepted(
                    claim.number(),
                    practice.getPayer(claim.payerId()).name(),
                    payerNumber == null ? "" : payerNumber);
        }
        return Optional.empty();
    }

    private Optional<String> ofBatch(long inboxId, OfBatch status) {
        Optional<Batch> batch = batches.findByReference(status.trace());
        if (batch.isEmpty()) {
            // A billing provider's level carries the payer's own number. What is accepted there,
            // its claims say again; what is turned away may be said nowhere else.
            return status.isRejected()
                    ? Optional.of(
                            "A 277CA turned away every claim of a billing provider: %s. It names no"
                                            .formatted(
                                                    ClaimStatusWords.of(
                                                            status.category(),
                                                            status.status(),
                                                            "85"))
                                    + " file of ours; please find the claims and send them again.")
                    : Optional.empty();
        }
        if (status.isRejected()) {
            String words =
                    "The whole file was rejected (277CA, status %s:%s)."
                            .formatted(status.category(), status.status());
            note(inboxId, batch.get(), "277CA", "stop", words);
            reject(batch.get(), words, "277CA");
        } else {
            note(inboxId, batch.get(), "277CA", "good", "The file was passed on to the payer.");
        }
        return Optional.empty();
    }

    private void reject(Batch batch, String reason, String source) {
        for (BatchRows.Submission submission : batches.listSubmissions(batch.batchId())) {
            if (isNewest(submission)) {
                progress.recordRejected(submission.claimNumber(), reason, source);
            }
        }
    }

    /** An answer to a version that was replaced since says nothing about the newest one. */
    private boolean isNewest(BatchRows.Submission submission) {
        return claims.get(submission.claimId()).version() == submission.version();
    }

    private void note(long inboxId, Batch batch, String kind, String tone, String words) {
        inbox.answer(inboxId, batch.batchId(), kind, tone, words, clock.instant());
        batches.answered(batch.batchId(), clock.instant());
    }

    private static Optional<Long> number(String text) {
        boolean digits =
                !text.isEmpty()
                        && text.length() <= 9
                        && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** The names of what a file holds, for its line in the inbox. */
    static String kinds(List<String> kinds) {
        return String.join(" · ", kinds.stream().distinct().sorted().toList());
    }
}
