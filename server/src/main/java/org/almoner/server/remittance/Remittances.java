package org.almoner.server.remittance;

import org.almoner.claims.Remittance;
import org.almoner.claims.RemittanceFingerprint;
import org.almoner.server.claims.Claims;
import org.almoner.server.clearinghouse.RemittanceReceived;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What payers paid and why not more: taken in, proved, posted, or put before a person. */
@Service
public class Remittances {

    private static final int RETRIES_MAX = 200;

    private final RemittanceRows rows;
    private final RemittancePoster poster;
    private final Claims claims;
    private final Audit audit;
    private final Clock clock;

    Remittances(
            RemittanceRows rows, RemittancePoster poster, Claims claims, Audit audit, Clock clock) {
        this.rows = rows;
        this.poster = poster;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of one 835.
     *
     * @param same whether this very content had come before; then nothing was done
     */
    public record Taken(long remittanceId, RemittanceState state, boolean same) {}

    @EventListener
    void on(RemittanceReceived received) {
        take(received.inboxId(), received.raw());
    }

    /**
     * Takes in every 835 of a file that a person chose.
     *
     * @throws org.almoner.claims.UnreadableTransactionException when an amount or a date is none
     * @throws IllegalArgumentException when the file has no 835
     */
    @Transactional
    public List<Taken> upload(String raw) {
        List<String> damage = RemittanceText.damage(raw);
        if (!damage.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing of the file was taken in, because its envelope is damaged: %s Ask for it again."
                            .formatted(damage.getFirst()));
        }
        List<Taken> taken = take(null, raw);
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("The file has no 835 in it.");
        }
        return taken;
    }

    private List<Taken> take(@Nullable Long inboxId, String raw) {
        rows.lock();
        List<Taken> taken = new ArrayList<>();
        for (RemittanceText.Cut cut : RemittanceText.cut(raw)) {
            taken.add(take(inboxId, cut));
        }
        return taken;
    }

    private Taken take(@Nullable Long inboxId, RemittanceText.Cut cut) {
        RemittanceFingerprint fingerprint = RemittanceFingerprint.of(cut.remittance());
        RemittanceFingerprint.Verdict verdict =
                fingerprint.compareWith(rows.fingerprints(fingerprint.identity()));
        Optional<Long> id =
                verdict == RemittanceFingerprint.Verdict.SAME
                        ? Optional.empty()
                        : rows.add(
                                inboxId, cut.remittance(), fingerprint, cut.raw(), clock.instant());
        if (id.isEmpty()) {
            long known = rows.countAgain(fingerprint);
            audit.did(
                    "came again", "remittance", String.valueOf(known), null, "nothing was posted");
            return new Taken(known, get(known).state(), true);
        }
        boolean sameNumber = verdict == RemittanceFingerprint.Verdict.SAME_NUMBER_OTHER_CONTENT;
        boolean posted =
                poster.post(
                        id.get(),
                        sameNumber ? Set.of(RemittancePoster.SAME_NUMBER) : Set.of(),
                        waiting(id.get()));
        if (posted) {
            retryWaiting();
        }
        return new Taken(id.get(), get(id.get()).state(), false);
    }

    /** Says which of our claims the payer means, and tries again. */
    @Transactional
    public boolean assign(long remittanceId, String payerSays, String claim, String why) {
        getOpen(remittanceId);
        if (claims.findByNumber(claim).isEmpty()) {
            throw new IllegalArgumentException("We have no claim " + claim + ".");
        }
        rows.assign(remittanceId, payerSays, claim, why, clock.instant());
        audit.did(
                "assigned",
                "remittance",
                String.valueOf(remittanceId),
                null,
                payerSays + " is " + claim);
        return retry(remittanceId);
    }

    /**
     * Posts it all the same.
     *
     * @throws IllegalArgumentException when no reason is given or a reason cannot be accepted
     */
    @Transactional
    public boolean accept(long remittanceId, String why) {
        ReceivedRemittance remittance = getOpen(remittanceId);
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why it is right to post it.");
        }
        if (!remittance.isAcceptable()) {
            throw new IllegalArgumentException(
                    "This cannot be accepted: the file contradicts itself or names no claim of"
                            + " ours.");
        }
        Set<String> kinds = new TreeSet<>(rows.accepted(remittanceId));
        remittance.reasons().forEach(reason -> kinds.add(reason.kind()));
        rows.accept(remittanceId, kinds);
        audit.did(
                "accepted",
                "remittance",
                String.valueOf(remittanceId),
                null,
                String.join(", ", kinds));
        return retry(remittanceId);
    }

    /** Tries once more to post it. */
    @Transactional
    public boolean retry(long remittanceId) {
        ReceivedRemittance remittance = getOpen(remittanceId);
        Set<String> standing =
                remittance.reasons().stream()
                                .anyMatch(r -> r.kind().equals(RemittancePoster.SAME_NUMBER))
                        ? Set.of(RemittancePoster.SAME_NUMBER)
                        : Set.of();
        boolean posted = poster.post(remittanceId, standing, waiting(remittanceId));
        if (posted) {
            retryWaiting();
        }
        return posted;
    }

    /** Nothing is to be posted from it. */
    @Transactional
    public void setAside(long remittanceId, String why) {
        getOpen(remittanceId);
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why it is set aside.");
        }
        rows.settle(remittanceId, RemittanceState.SET_ASIDE, why, clock.instant());
        audit.did("set aside", "remittance", String.valueOf(remittanceId), null, "");
    }

    /** Those that only wait for another one, again and again while any of them can be posted. */
    private void retryWaiting() {
        boolean progress = true;
        for (int round = 0; progress && round < RETRIES_MAX; round++) {
            progress = false;
            for (ReceivedRemittance one :
                    rows.list(RemittanceState.TO_LOOK_AT, null, RETRIES_MAX)) {
                if (isWaiting(one)) {
                    progress |=
                            poster.post(one.remittanceId(), Set.of(), waiting(one.remittanceId()));
                }
            }
        }
    }

    private List<Remittance.Claim> waiting(long except) {
        return rows.list(RemittanceState.TO_LOOK_AT, null, RETRIES_MAX).stream()
                .filter(one -> one.remittanceId() != except)
                .filter(Remittances::isWaiting)
                .flatMap(one -> RemittanceText.read(rows.raw(one.remittanceId())).claims().stream())
                .toList();
    }

    private static boolean isWaiting(ReceivedRemittance one) {
        return !one.reasons().isEmpty() && one.reasons().stream().allMatch(Reason::waiting);
    }

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public ReceivedRemittance get(long remittanceId) {
        return rows.find(remittanceId)
                .orElseThrow(
                        () -> new NoSuchElementException("There is no remittance " + remittanceId));
    }

    public List<ReceivedRemittance> list(RemittanceState state, @Nullable Long before, int limit) {
        return rows.list(state, before, limit);
    }

    /** How many wait for a person, counted to {@code most}. */
    public int countToLookAt(int most) {
        return rows.countToLookAt(most);
    }

    /** The 835 as it came, in an envelope of its own. */
    public String raw(long remittanceId) {
        get(remittanceId);
        return rows.raw(remittanceId);
    }

    /** What the 835 says. */
    public Remittance read(long remittanceId) {
        return RemittanceText.read(raw(remittanceId));
    }

    private ReceivedRemittance getOpen(long remittanceId) {
        rows.lock();
        ReceivedRemittance remittance =
                rows.findLocked(remittanceId)
                        .orElseThrow(() ->
                                new NoSuchElementException(
                                        "There is no remittance " + remittanceId));
        if (!remittance.isOpen()) {
            throw new IllegalStateException("This remittance is settled already.");
        }
        return remittance;
    }
}
