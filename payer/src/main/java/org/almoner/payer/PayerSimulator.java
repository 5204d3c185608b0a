package org.almoner.payer;

import org.almoner.payer.ClaimStatusWriter.Outcome;
import org.almoner.x12.Acknowledger;
import org.almoner.x12.Interchange;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;
import org.almoner.x12.X12Finding;
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
    private final ClaimIntake intake = new ClaimIntake(book);

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
        X12File file = X12File.read(question.interchange().getBytes(StandardCharsets.ISO_8859_1));
        List<Answer> answers = new ArrayList<>();
        for (Interchange interchange : file.interchanges()) {
            answerInterchange(file, interchange, question.at(), answers);
        }
        return List.copyOf(answers);
    }

    private void answerInterchange(
            X12File file, Interchange interchange, LocalDateTime now, List<Answer> answers) {
        var acknowledger = new Acknowledger(file, interchange, findings(file, interchange));
        boolean isNew = book.isNewInterchange(interchange.sender(), interchange.control());
        String note =
                isNew ? acknowledger.interchangeNote() : Acknowledger.DUPLICATE_CONTROL_NUMBER;
        boolean accepted = note.equals("000");
        if (!accepted || interchange.isa().element(14).equals("1")) {
            answers.add(
                    new Answer(
                            "TA1",
                            "",
                            acknowledger.ta1(
                                    Envelopes.answering(interchange, book.nextInterchange(), now),
                                    note)));
        }
        if (!accepted) {
            return;
        }
        book.rememberInterchange(interchange.sender(), interchange.control());
        List<TransactionSet> sets =
                interchange.sets().stream().filter(set -> !isAcknowledgement(set)).toList();
        boolean inquiriesOnly =
                !sets.isEmpty() && sets.stream().allMatch(s -> s.id().equals("270"));
        boolean allAccepted = sets.stream().allMatch(acknowledger::accepts);
        if (!sets.isEmpty() && !(inquiriesOnly && allAccepted)) {
            String text =
                    acknowledger.functional(
                            Envelopes.answering(interchange, book.nextInterchange(), now));
            answers.add(new Answer("999", "", text));
        }
        List<TransactionSet> good = sets.stream().filter(acknowledger::accepts).toList();
        answerClaims(interchange, good, now, answers);
        answerInquiries(interchange, good, now, answers);
    }

    private void answerClaims(
            Interchange interchange,
            List<TransactionSet> sets,
            LocalDateTime now,
            List<Answer> answers) {
        List<List<Outcome>> batches = new ArrayList<>();
        for (TransactionSet set : sets) {
            if (set.id().equals("837")) {
                List<Outcome> batch = new ArrayList<>();
                for (ReceivedClaim claim : ClaimReader.read(interchange, set)) {
                    batch.add(admit(claim, interchange.control(), now));
                }
                batches.add(batch);
            }
        }
        if (!batches.isEmpty()) {
            String text =
                    ClaimStatusWriter.write(
                            batches, Envelopes.answering(interchange, book.nextInterchange(), now));
            answers.add(new Answer("277CA", "", text));
        }
    }

    private Outcome admit(ReceivedClaim claim, String interchange, LocalDateTime now) {
        Verdict verdict = intake.decide(claim);
        return verdict.accepts()
                ? new Outcome(
                        claim,
                        verdict,
                        book.accept(claim, interchange, now.toLocalDate()).payerClaimNumber())
                : new Outcome(claim, verdict, null);
    }

    private void answerInquiries(
            Interchange interchange,
            List<TransactionSet> sets,
            LocalDateTime now,
            List<Answer> answers) {
        List<Inquiry> inquiries =
                sets.stream()
                        .filter(set -> set.id().equals("270"))
                        .flatMap(set -> Inquiry.read(set).stream())
                        .toList();
        if (!inquiries.isEmpty()) {
            String text =
                    EligibilityDesk.answer(
                            book,
                            inquiries,
                            Envelopes.answering(interchange, book.nextInterchange(), now));
            answers.add(new Answer("271", "", text));
        }
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

    /** An acknowledgement is never acknowledged, or two parties would never fall silent. */
    private static boolean isAcknowledgement(TransactionSet set) {
        return set.id().equals("999") || set.id().equals("997");
    }

    /** What reading found, and what our desks need and miss. */
    private static List<X12Finding> findings(X12File file, Interchange interchange) {
        List<X12Finding> findings = new ArrayList<>(file.findings());
        for (TransactionSet set : interchange.sets()) {
            check(set).forEach(error -> findings.add(error.in(set)));
        }
        return findings;
    }

    private static List<SetError> check(TransactionSet set) {
        return switch (set.id()) {
            case "837" -> ClaimGuide.check(set);
            case "270" -> InquiryGuide.check(set);
            case "999", "997" -> List.of();
            default -> List.of(SetError.inElement("ST", 1, "", 1, "7"));
        };
    }
}
