package org.almoner.server.clearinghouse;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaims837;
import org.almoner.claims.UnwritableClaimException;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimDesk;
import org.almoner.server.claims.ClaimProgress;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.Claims;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Profile;
import org.almoner.server.trust.Audit;
import org.almoner.x12.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * Puts claims into files. The file and the claims' new state are written in one transaction;
 * handing the file over is {@link Exchange}'s work and may fail and be tried again without harm.
 */
@Service
public class Outbox {

    /** X12 asks senders to keep a transaction set within 5,000 claims. */
    private static final int CLAIMS_PER_FILE_MAX = 2_000;

    private final BatchRows batches;
    private final InboxRows inbox;
    private final ControlNumbers numbers;
    private final Claims claims;
    private final ClaimProgress progress;
    private final ClaimDesk desk;
    private final Practice practice;
    private final Audit audit;
    private final Clock clock;
    private final String receiver;
    private final String usage;

    Outbox(
            BatchRows batches,
            InboxRows inbox,
            ControlNumbers numbers,
            Claims claims,
            ClaimProgress progress,
            ClaimDesk desk,
            Practice practice,
            Audit audit,
            Clock clock,
            @Value("${almoner.clearinghouse.receiver:CLEARINGHOUSE}") String receiver,
            @Value("${almoner.clearinghouse.usage:P}") String usage) {
        this.batches = batches;
        this.inbox = inbox;
        this.numbers = numbers;
        this.claims = claims;
        this.progress = progress;
        this.desk = desk;
        this.practice = practice;
        this.audit = audit;
        this.clock = clock;
        this.receiver = receiver;
        this.usage = usage;
    }

    /** A claim that could not be written into a file, and why, in words for a person. */
    public record LeftOut(String claimNumber, String why) {}

    /** What was put into files, and what was not. */
    public record Sent(List<Batch> batches, List<LeftOut> leftOut) {

        public Sent {
            batches = List.copyOf(batches);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A claim in a batch, as it was sent. */
    public record Submission(long claimId, int version, String claimNumber, Money charge) {}

    /** What an incoming file said about a batch. */
    public record Answer(long inboxId, String kind, String tone, String words, Instant at) {}

    /**
     * Puts these claims into files, one for each payer. A claim that is not ready is left out; one
     * that cannot be written is held with the reason; the others go.
     */
    @Transactional
    public Sent send(List<Long> claimIds) {
        List<LeftOut> leftOut = new ArrayList<>();
        Map<Long, List<Claim>> byPayer = new TreeMap<>();
        for (Long claimId : claimIds.stream().distinct().sorted().toList()) {
            Claim claim = progress.lock(claimId);
            if (claim.state() != ClaimState.READY) {
                leftOut.add(new LeftOut(claim.number(), "is " + claim.state().title()));
            } else {
                byPayer.computeIfAbsent(claim.payerId(), key -> new ArrayList<>()).add(claim);
            }
        }
        List<Batch> made = new ArrayList<>();
        byPayer.forEach((payerId, all) -> {
            for (int at = 0; at < all.size(); at += CLAIMS_PER_FILE_MAX) {
                int end = Math.min(all.size(), at + CLAIMS_PER_FILE_MAX);
                file(payerId, all.subList(at, end), made, leftOut);
            }
        });
        return new Sent(made, leftOut);
    }

    private void file(long payerId, List<Claim> wanted, List<Batch> made, List<LeftOut> leftOut) {
        List<Claim> kept = new ArrayList<>(wanted);
        while (!kept.isEmpty()) {
            try {
                made.add(write(payerId, kept));
                return;
            } catch (UnwritableClaimException bad) {
                Claim unwritable =
                        kept.stream()
                                .filter(claim -> claim.number().equals(bad.claimNumber()))
                                .findFirst()
                                .orElseThrow(() -> bad);
                kept.remove(unwritable);
                String why = "cannot be written: check " + bad.field() + ".";
                desk.hold(unwritable.claimId(), "It " + why, null);
                leftOut.add(new LeftOut(unwritable.number(), why));
            }
        }
    }

    private Batch write(long payerId, List<Claim> wanted) {
        List<ProfessionalClaim> texts =
                wanted.stream().map(claim -> claims.currentVersion(claim.claimId())).toList();
        long interchange = numbers.next(ControlNumbers.Kind.INTERCHANGE);
        long group = numbers.next(ControlNumbers.Kind.GROUP);
        String set = "%09d".formatted(numbers.next(ControlNumbers.Kind.SET));
        Profile profile = practice.getProfile();
        var envelope =
                new Envelope(
                        "ZZ",
                        profile.submitter(),
                        "ZZ",
                        receiver,
                        interchange,
                        LocalDateTime.now(clock),
                        true,
                        usage);
        var file =
                new ProfessionalClaims837.Batch(
                        envelope,
                        new ProfessionalClaims837.Submitter(
                                profile.name(), profile.submitter(), "BILLING", profile.phone()),
                        new ProfessionalClaims837.Receiver(receiver, receiver),
                        group,
                        set);
        String text = ProfessionalClaims837.write(texts, file);
        Money charge = wanted.stream().map(Claim::charge).collect(Money.sum());
        long id =
                batches.add(
                        new Batch(
                                0,
                                payerId,
                                interchange,
                                group,
                                set,
                                file.reference(),
                                "837P-%09d.x12".formatted(interchange),
                                wanted.size(),
                                charge,
                                clock.instant(),
                                Tenancy.getCurrent().name(),
                                Batch.State.PENDING,
                                0,
                                null,
                                "",
                                null),
                        text);
        for (Claim claim : wanted) {
            batches.addSubmission(id, claim);
            progress.recordSent(claim.claimId(), id, "%09d".formatted(interchange));
        }
        audit.did("sent", "batch", String.valueOf(id), null, wanted.size() + " claims, " + charge);
        return get(id);
    }

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public Batch get(long batchId) {
        return batches.find(batchId)
                .orElseThrow(() -> new NoSuchElementException("There is no batch " + batchId));
    }

    /** The 837P as it was sent. */
    public String text(long batchId) {
        return batches.text(batchId);
    }

    public List<Submission> listSubmissions(long batchId) {
        return batches.listSubmissions(batchId).stream()
                .map(s -> new Submission(s.claimId(), s.version(), s.claimNumber(), s.charge()))
                .toList();
    }

    /** What came back about a batch, in the order it came. */
    public List<Answer> listAnswers(long batchId) {
        return inbox.listAnswersOfBatch(batchId).stream()
                .map(a -> new Answer(a.inboxId(), a.kind(), a.tone(), a.words(), a.at()))
                .toList();
    }

    /** The newest batches before this one. */
    public List<Batch> listNewest(@Nullable Long before, int limit) {
        return batches.listNewest(before, limit);
    }

    /** Batches about which nothing has come back for this many hours. */
    public List<Batch> listUnanswered(int hours, int limit) {
        return batches.listUnanswered(
                clock.instant().minus(java.time.Duration.ofHours(hours)), limit);
    }

    /**
     * A person found out what became of a file whose sending was unclear.
     *
     * @param arrived false to hand the same file over again, with the same control numbers
     * @throws IllegalStateException when it is not unclear
     */
    @Transactional
    public void settleUnclear(long batchId, boolean arrived) {
        Instant now = clock.instant();
        boolean settled =
                arrived
                        ? batches.settle(
                                batchId,
                                Batch.State.UNCLEAR,
                                Batch.State.SENT,
                                "A person found that it arrived.",
                                now,
                                null)
                        : batches.settle(
                                batchId,
                                Batch.State.UNCLEAR,
                                Batch.State.PENDING,
                                "A person found that it did not arrive.",
                                null,
                                now);
        Batch batch = get(batchId);
        if (!settled) {
            throw new IllegalStateException(
                    "Batch %d is %s; there is nothing to settle."
                            .formatted(batchId, batch.state().title()));
        }
        audit.did(
                arrived ? "found arrived" : "sent again",
                "batch",
                String.valueOf(batchId),
                null,
                "control number " + batch.control());
    }
}
