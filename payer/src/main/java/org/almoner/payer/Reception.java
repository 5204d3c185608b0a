package org.almoner.payer;

import org.almoner.payer.ClaimReader.Arrived;
import org.almoner.payer.ClaimStatusWriter.Outcome;
import org.almoner.x12.Acknowledger;
import org.almoner.x12.Envelope;
import org.almoner.x12.Interchange;
import org.almoner.x12.TransactionSet;
import org.almoner.x12.X12File;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Answers one interchange: its envelope, then its sets, then the claims and questions in them. */
final class Reception {

    private static final String ACCEPTED = "000";

    private final ClaimBook book;
    private final ClaimIntake intake;
    private final Interchange interchange;
    private final Inspection inspection;
    private final Acknowledger acknowledger;
    private final LocalDateTime now;
    private final List<Answer> answers = new ArrayList<>();

    private Reception(
            ClaimBook book,
            X12File file,
            Interchange interchange,
            Inspection inspection,
            LocalDateTime now) {
        this.book = book;
        this.intake = new ClaimIntake(book);
        this.interchange = interchange;
        this.inspection = inspection;
        this.acknowledger = new Acknowledger(file, interchange, inspection.findings());
        this.now = now;
    }

    /**
     * @param file in which the interchange came
     */
    static List<Answer> answer(
            ClaimBook book,
            X12File file,
            Interchange interchange,
            Inspection inspection,
            LocalDateTime now) {
        var reception = new Reception(book, file, interchange, inspection, now);
        if (reception.answerEnvelope()) {
            reception.answerSets();
        }
        return reception.answers;
    }

    /** Whether the interchange is taken in. */
    private boolean answerEnvelope() {
        boolean isNew = book.isNewInterchange(interchange.sender(), interchange.control());
        String note =
                isNew ? acknowledger.interchangeNote() : Acknowledger.DUPLICATE_CONTROL_NUMBER;
        boolean accepted = note.equals(ACCEPTED);
        if (acknowledger.owesInterchangeAnswer(note)) {
            add("TA1", acknowledger.ta1(envelope(), note));
        }
        if (accepted) {
            book.rememberInterchange(interchange.sender(), interchange.control());
        }
        return accepted;
    }

    private void answerSets() {
        List<TransactionSet> sets =
                interchange.sets().stream().filter(set -> !isAcknowledgement(set)).toList();
        List<TransactionSet> good = sets.stream().filter(acknowledger::accepts).toList();
        boolean inquiriesOnly = sets.stream().allMatch(set -> set.id().equals("270"));
        if (!sets.isEmpty() && !(inquiriesOnly && good.size() == sets.size())) {
            add("999", acknowledger.functional(envelope()));
        }
        answerClaims(good.stream().filter(set -> set.id().equals("837")).toList());
        answerInquiries(good.stream().filter(set -> set.id().equals("270")).toList());
    }

    private void answerClaims(List<TransactionSet> sets) {
        List<List<Outcome>> batches = new ArrayList<>();
        for (TransactionSet set : sets) {
            batches.add(
                    ClaimReader.read(interchange, set, inspection).stream()
                            .map(this::admit)
                            .toList());
        }
        if (!batches.isEmpty()) {
            add("277CA", ClaimStatusWriter.write(batches, envelope()));
        }
    }

    private Outcome admit(Arrived arrived) {
        ReceivedClaim claim = arrived.claim();
        Verdict verdict = intake.decide(claim, arrived.objections());
        if (!verdict.accepts()) {
            return new Outcome(claim, verdict, null);
        }
        AcceptedClaim accepted = book.accept(claim, interchange.control(), now.toLocalDate());
        return new Outcome(claim, verdict, accepted.payerClaimNumber());
    }

    private void answerInquiries(List<TransactionSet> sets) {
        List<Inquiry> inquiries = sets.stream().flatMap(set -> Inquiry.read(set).stream()).toList();
        if (!inquiries.isEmpty()) {
            add("271", EligibilityDesk.answer(book, inquiries, envelope()));
        }
    }

    private Envelope envelope() {
        return acknowledger.envelope(book.nextInterchange(), now);
    }

    private void add(String kind, String text) {
        answers.add(new Answer(kind, "", text));
    }

    /** An acknowledgement is never acknowledged, or two parties would never fall silent. */
    private static boolean isAcknowledgement(TransactionSet set) {
        return set.id().equals("999") || set.id().equals("997");
    }
}
