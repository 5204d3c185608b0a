package org.almoner.payer;

import org.almoner.x12.Interchange;
import org.almoner.x12.X12File;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The other side of the wire: a clearinghouse and the payers behind it. Deterministic: the same
 * questions at the same times give the same answers. Safe for use by many threads, one at a time.
 */
public final class PayerSimulator {

    private final @Nullable Journal journal;
    private final ClaimBook book = new ClaimBook();

    private PayerSimulator(@Nullable Journal journal) {
        this.journal = journal;
    }

    /** A payer that forgets everything when it goes. */
    public static PayerSimulator inMemory() {
        return new PayerSimulator(null);
    }

    /**
     * A payer that remembers in a folder of files; what they say is asked again from the start.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read or written
     * @throws IllegalStateException when the replay answers differently from what is kept
     */
    public static PayerSimulator open(Path folder) {
        var journal = new Journal(folder);
        var payer = new PayerSimulator(journal);
        for (Journal.Question question : journal.listQuestions()) {
            journal.keepAnswers(question, payer.answer(question));
        }
        return payer;
    }

    /**
     * Takes whatever was sent. An 837P is answered by TA1 (when asked for or broken), 999 and
     * 277CA; a 270 by a 271; what is no X12 at all by nothing.
     */
    public synchronized List<Answer> receive(String interchange, LocalDateTime now) {
        return ask(true, now, interchange);
    }

    /** Adjudicates what waits and pays: one 835 for each payer and payee. */
    public synchronized List<Answer> remit(LocalDateTime now) {
        return ask(false, now, "");
    }

    /**
     * As {@link #remit(LocalDateTime)}, but about the claims of these interchanges alone; what came
     * before waits on.
     *
     * @param interchanges control numbers (ISA13)
     */
    public synchronized List<Answer> remit(LocalDateTime now, Collection<String> interchanges) {
        return interchanges.isEmpty()
                ? List.of()
                : ask(false, now, String.join("\n", interchanges));
    }

    /**
     * The question is kept before it is answered, so that nothing is ever known that is not kept.
     */
    private List<Answer> ask(boolean receive, LocalDateTime now, String interchange) {
        LocalDateTime at = now.truncatedTo(ChronoUnit.SECONDS);
        Journal kept = journal;
        if (kept == null) {
            return answer(new Journal.Question(0, receive, at, interchange));
        }
        Journal.Question question = kept.ask(receive, at, interchange);
        List<Answer> answers;
        try {
            answers = answer(question);
        } catch (RuntimeException e) {
            kept.withdraw(question);
            throw e;
        }
        kept.keepAnswers(question, answers);
        return answers;
    }

    private List<Answer> answer(Journal.Question question) {
        if (!question.receive()) {
            return remittances(question);
        }
        byte[] bytes = question.interchange().getBytes(StandardCharsets.ISO_8859_1);
        X12File file = X12File.read(bytes);
        Inspection inspection = Inspection.of(bytes, file);
        List<Answer> answers = new ArrayList<>();
        for (Interchange interchange : file.interchanges()) {
            answers.addAll(Reception.answer(book, file, interchange, inspection, question.at()));
        }
        return List.copyOf(answers);
    }

    private List<Answer> remittances(Journal.Question question) {
        LocalDateTime now = question.at();
        Set<String> only = question.interchange().lines().collect(Collectors.toSet());
        List<Answer> answers = new ArrayList<>();
        for (Remittance remittance :
                RemittanceRun.run(
                        book.listWaiting(
                                claim -> only.isEmpty() || only.contains(claim.interchange())),
                        book,
                        now.toLocalDate())) {
            ReceivedClaim latest = remittance.entries().getLast().decision().claim().claim();
            String text =
                    RemittanceWriter.write(
                            remittance,
                            Envelopes.toSubmitter(
                                    remittance.payer(),
                                    latest.submitter(),
                                    book.nextInterchange(),
                                    now));
            answers.add(new Answer("835", remittance.payer().id(), text));
        }
        return List.copyOf(answers);
    }
}
