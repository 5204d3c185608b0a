package org.almoner.ledger;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Passes what one payer left to the next payer's claim. The next payer is told the whole charge, so
 * its claim opens with the whole charge: what was left to it, and what was settled before it, which
 * its own answer gives back as OA 23. Nothing is charged twice: the claims pass the money to each
 * other through one account, which is empty when both sides agree.
 */
public final class NextPayerPlan {

    private static final Set<Transfer.Kind> OPENING =
            Set.of(Transfer.Kind.PASSED_ON, Transfer.Kind.SETTLED_BEFORE);

    private NextPayerPlan() {}

    /**
     * One line as both claims know it.
     *
     * @param from its control number on the earlier claim
     * @param to its control number on the next claim
     */
    public record Line(String from, String to, Money charge) {}

    /** What is passed from which claim to which. */
    public record Handover(String from, String to, List<Line> lines) {

        public Handover {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Opens the next claim with the patient's share of the earlier one.
     *
     * @param withDenials whether what the earlier payer refused, and nobody settled, goes along
     * @param earlier every transfer of the earlier claim
     */
    public static Posting pass(
            String source,
            LocalDate date,
            Handover handover,
            boolean withDenials,
            Book earlier,
            String why) {
        PostingDraft draft = new PostingDraft(source, date);
        pass(draft, handover, shares(handover.from(), withDenials, earlier));
        return draft.posting(why);
    }

    /**
     * The earlier payer decided anew: what stands of the first handover is taken back, and what it
     * leaves now is passed on. Denials of the next payer are its own to decide again.
     */
    public static Posting passAgain(
            String source,
            LocalDate date,
            Handover handover,
            boolean withDenials,
            Book earlier,
            Book next,
            String why) {
        PostingDraft draft = new PostingDraft(source, date);
        for (Transfer contested : Contested.of(next, LocalDate.MAX, _ -> true)) {
            draft.undo(contested, Transfer.Kind.REOPENED, null);
        }
        takeBack(draft, earlier, next, handover.to());
        Book after = earlier.plus(draft.transfers()).ofClaim(handover.from());
        pass(draft, handover, shares(handover.from(), withDenials, after));
        return draft.posting(why);
    }

    /** The next payer is not asked after all: everything goes back where it came from. */
    public static Posting takeBack(
            String source, LocalDate date, String to, Book earlier, Book next, String why) {
        PostingDraft draft = new PostingDraft(source, date);
        takeBack(draft, earlier, next, to);
        return draft.posting(why);
    }

    /** What of the next claim's charge, by line, is not its payer's to decide. */
    static Money settledBefore(Book next, @Nullable String line) {
        return next.standing().stream()
                .filter(transfer -> transfer.kind() == Transfer.Kind.SETTLED_BEFORE)
                .filter(transfer -> line == null || line.equals(transfer.line()))
                .map(transfer ->
                        transfer.from().kind() == Account.Kind.SETTLED_BEFORE
                                ? transfer.amount()
                                : transfer.amount().negated())
                .collect(Money.sum());
    }

    private static void takeBack(PostingDraft draft, Book earlier, Book next, String to) {
        Account between = Account.nextPayer(to);
        earlier.standing().stream()
                .filter(transfer -> transfer.kind() == Transfer.Kind.PASSED_ON)
                .filter(transfer -> transfer.to().equals(between))
                .forEach(transfer -> draft.undo(transfer, Transfer.Kind.CORRECTION, null));
        next.standing().stream()
                .filter(transfer -> OPENING.contains(transfer.kind()))
                .filter(transfer ->
                        transfer.to().equals(Account.payer(to))
                                || transfer.from().equals(Account.payer(to)))
                .forEach(transfer -> draft.undo(transfer, Transfer.Kind.CORRECTION, null));
    }

    private static void pass(PostingDraft draft, Handover handover, List<Transfer> shares) {
        Account between = Account.nextPayer(handover.to());
        for (Transfer share : shares) {
            draft.move(
                    Transfer.Kind.PASSED_ON,
                    share.to(),
                    between,
                    share.amount(),
                    handover.from(),
                    share.line(),
                    share.reason(),
                    share.adjudication(),
                    null);
        }
        Money whole =
                shares.stream()
                        .filter(share ->
                                handover.lines().stream()
                                        .noneMatch(line -> line.from().equals(share.line())))
                        .map(Transfer::amount)
                        .collect(Money.sum());
        open(draft, handover.to(), null, whole, whole.negated());
        for (Line line : handover.lines()) {
            Money left =
                    shares.stream()
                            .filter(share -> line.from().equals(share.line()))
                            .map(Transfer::amount)
                            .collect(Money.sum());
            open(draft, handover.to(), line.to(), left, line.charge().minus(left));
        }
    }

    /** One line of the next claim: what is left to its payer, and what was settled before. */
    private static void open(
            PostingDraft draft, String to, @Nullable String line, Money left, Money settled) {
        draft.move(
                Transfer.Kind.PASSED_ON,
                Account.nextPayer(to),
                Account.payer(to),
                left,
                to,
                line,
                null,
                null,
                null);
        draft.move(
                Transfer.Kind.SETTLED_BEFORE,
                Account.settledBefore(to),
                Account.payer(to),
                settled,
                to,
                line,
                null,
                null,
                null);
    }

    /** The rows that left something to the patient, and the refusals that nobody settled. */
    private static List<Transfer> shares(String claim, boolean withDenials, Book earlier) {
        List<Transfer> standing = earlier.standing();
        List<Transfer> shares = new ArrayList<>();
        for (Transfer transfer : standing) {
            boolean share =
                    transfer.kind() == Transfer.Kind.PATIENT_SHARE
                            && transfer.to().equals(Account.patient(claim));
            boolean refused =
                    withDenials
                            && transfer.kind() == Transfer.Kind.DENIAL
                            && transfer.to().equals(Account.denied(claim));
            if ((share || refused) && standing.stream().noneMatch(o -> movesOn(o, transfer))) {
                shares.add(transfer);
            }
        }
        return shares;
    }

    /** Whether {@code other} already took {@code share}'s money somewhere else by decision. */
    private static boolean movesOn(Transfer other, Transfer share) {
        return other.kind() != Transfer.Kind.PATIENT_PAYMENT
                && other.kind() != Transfer.Kind.CREDIT_APPLIED
                && other.from().equals(share.to())
                && java.util.Objects.equals(other.adjudication(), share.adjudication())
                && java.util.Objects.equals(other.line(), share.line())
                && java.util.Objects.equals(other.reason(), share.reason());
    }
}
