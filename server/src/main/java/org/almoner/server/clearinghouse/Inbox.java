package org.almoner.server.clearinghouse;

import org.almoner.claims.Acknowledgement;
import org.almoner.claims.Acknowledgements;
import org.almoner.claims.UnreadableTransactionException;
import org.almoner.server.trust.Audit;
import org.almoner.x12.Interchange;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes in whatever comes: keeps it as it came, then applies it. A file that cannot be read, or
 * whose work fails half-way, leaves nothing half-done and waits for a person with its findings.
 */
@Service
public class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int FINDINGS_MAX = 20;
    private static final int FILES_MAX = 100;
    private static final int TRIES_MAX = 3;

    private final InboxRows rows;
    private final AnswerReader answers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Inbox(
            InboxRows rows,
            AnswerReader answers,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.events = events;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of a file that was taken in.
     *
     * @param inboxId null when the same content had come before
     */
    public record TakenIn(@Nullable Long inboxId, InboxFile.State state, String words) {}

    /**
     * Keeps and applies one file.
     *
     * @param content each character one byte, as Latin-1 reads them
     */
    public TakenIn receive(String name, String content) {
        Optional<Long> kept =
                Objects.requireNonNull(
                        transaction.execute(status -> rows.keep(name, content, clock.instant())));
        if (kept.isEmpty()) {
            return new TakenIn(
                    null,
                    InboxFile.State.APPLIED,
                    "The same file came before; nothing was applied again.");
        }
        return apply(kept.get(), content);
    }

    /** Applies a kept file once more, after what hindered it was mended; never twice. */
    public TakenIn applyAgain(long inboxId) {
        return apply(inboxId, raw(inboxId));
    }

    /** Applies what was kept but never applied, because the server stopped in between. */
    void applyArrived() {
        for (InboxFile file : rows.listIn(InboxFile.State.ARRIVED, FILES_MAX)) {
            apply(file.inboxId(), rows.raw(file.inboxId()));
        }
    }

    private TakenIn apply(long inboxId, String content) {
        List<String> trouble = new ArrayList<>();
        try {
            applyOrTryAgain(inboxId, content, trouble);
        } catch (UnreadableTransactionException unreadable) {
            trouble.add(String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException failed) {
            LOG.error("Inbox file {}: {}", inboxId, failed.getClass().getName());
            trouble.add(
                    "Applying it failed (%s) and nothing of it was kept. Try again; tell whoever"
                            .concat(" runs Almoner if it stays so.")
                            .formatted(failed.getClass().getSimpleName()));
        }
        return Objects.requireNonNull(transaction.execute(status -> result(inboxId, trouble)));
    }

    /** Two who want each other's rows are no fault of the file's: one of them simply goes again. */
    private void applyOrTryAgain(long inboxId, String content, List<String> trouble) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> applyOnce(inboxId, content, trouble));
                return;
            } catch (ConcurrencyFailureException hindered) {
                if (attempt == TRIES_MAX) {
                    throw hindered;
                }
                trouble.clear();
            }
        }
    }

    private void applyOnce(long inboxId, String content, List<String> trouble) {
        InboxFile file = rows.findLocked(inboxId).orElseThrow(() -> none(inboxId));
        if (file.state() != InboxFile.State.APPLIED) {
            read(inboxId, content, trouble);
        }
    }

    private TakenIn result(long inboxId, List<String> trouble) {
        InboxFile file = rows.findLocked(inboxId).orElseThrow(() -> none(inboxId));
        if (file.state() == InboxFile.State.APPLIED) {
            return new TakenIn(inboxId, file.state(), file.kinds());
        }
        List<String> findings =
                trouble.isEmpty()
                        ? List.of("Nothing in this file could be read.")
                        : trouble.stream().limit(FINDINGS_MAX).toList();
        rows.settle(inboxId, InboxFile.State.UNREADABLE, file.kinds(), findings);
        return new TakenIn(inboxId, InboxFile.State.UNREADABLE, findings.getFirst());
    }

    private void read(long inboxId, String content, List<String> trouble) {
        X12File file = X12File.read(content.getBytes(StandardCharsets.ISO_8859_1));
        if (file.hasErrors() || file.interchanges().isEmpty()) {
            file.findings().stream().map(X12Finding::line).forEach(trouble::add);
            return;
        }
        List<String> kinds = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        List<Acknowledgement> said = Acknowledgements.read(file);
        for (Acknowledgement acknowledgement : said) {
            answers.apply(inboxId, acknowledgement).ifPresent(strangers::add);
        }
        boolean remittance = false;
        for (Interchange interchange : file.interchanges()) {
            if (!interchange.interchangeAcknowledgements().isEmpty()) {
                kinds.add("TA1");
            }
            for (TransactionSet set : interchange.sets()) {
                String kind = kind(set);
                kinds.add(kind);
                remittance |= kind.equals("835");
                if (!List.of("999", "997", "277CA", "835").contains(kind)) {
                    strangers.add("Nobody here reads a transaction set %s.".formatted(kind));
                }
            }
        }
        if (remittance) {
            events.publishEvent(new RemittanceReceived(inboxId, content));
        }
        for (String stranger : strangers) {
            rows.answer(
                    inboxId, null, AnswerReader.kinds(kinds), "warn", stranger, clock.instant());
        }
        if (kinds.isEmpty()
                || (strangers.size() >= said.size() && !strangers.isEmpty() && !remittance)) {
            trouble.addAll(strangers);
            trouble.add("Nothing in this file answers to anything of ours.");
            rows.settle(inboxId, InboxFile.State.UNREADABLE, AnswerReader.kinds(kinds), trouble);
            return;
        }
        rows.settle(inboxId, InboxFile.State.APPLIED, AnswerReader.kinds(kinds), strangers);
        audit.did(
                "applied",
                "incoming file",
                String.valueOf(inboxId),
                null,
                AnswerReader.kinds(kinds));
    }

    private static String kind(TransactionSet set) {
        return set.id().equals("277") && set.guide().startsWith("005010X214") ? "277CA" : set.id();
    }

    /** A person looked at it: nothing is to be done about it. */
    @Transactional
    public void setAside(long inboxId) {
        InboxFile file = get(inboxId);
        if (file.state() == InboxFile.State.UNREADABLE) {
            rows.settle(inboxId, InboxFile.State.SET_ASIDE, file.kinds(), file.findings());
            audit.did("set aside", "incoming file", String.valueOf(inboxId), null, file.kinds());
        }
    }

    /**
     * @throws NoSuchElementException when there is none with this id
     */
    public InboxFile get(long inboxId) {
        return rows.find(inboxId).orElseThrow(() -> none(inboxId));
    }

    private static NoSuchElementException none(long inboxId) {
        return new NoSuchElementException("There is no file " + inboxId);
    }

    /** The file as it came. */
    public String raw(long inboxId) {
        get(inboxId);
        return rows.raw(inboxId);
    }

    public List<InboxFile> listNewest(@Nullable Long before, int limit) {
        return rows.listNewest(before, limit);
    }

    /** Files that wait for a person, the oldest first. */
    public List<InboxFile> listUnreadable(int limit) {
        return rows.listIn(InboxFile.State.UNREADABLE, limit);
    }

    /** What a file said, in words. */
    public List<Outbox.Answer> listAnswers(long inboxId) {
        return rows.listAnswersOfFile(inboxId).stream()
                .map(a -> new Outbox.Answer(a.inboxId(), a.kind(), a.tone(), a.words(), a.at()))
                .toList();
    }
}
