package org.almoner.ledger;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Charges of a claim: posted when it is first sent, changed when it is replaced or voided. */
public final class ChargePlan {

    private ChargePlan() {}

    /** What one line costs. */
    public record Line(String control, Money charge) {}

    /** Who is asked to pay first. */
    public enum Debtor {
        PAYER,
        PATIENT
    }

    /** The first version of a claim; for a self-pay visit the patient owes it at once. */
    public static Posting charge(
            String source, String claim, LocalDate date, List<Line> lines, Debtor debtor) {
        PostingDraft draft = new PostingDraft(source, date);
        for (Line line : lines) {
            charge(draft, claim, line, debtor);
        }
        return draft.posting("Charges of claim %s".formatted(claim));
    }

    /**
     * A replacement: denials are the payer's to decide again, and only lines whose charge changed
     * move. Money that the payer decided otherwise stays until the payer's own reversal.
     */
    public static Posting replace(
            String source, String claim, LocalDate date, List<Line> lines, Book history) {
        PostingDraft draft = new PostingDraft(source, date);
        for (Transfer contested : Contested.of(history, LocalDate.MAX, _ -> true)) {
            draft.undo(contested, Transfer.Kind.REOPENED, null);
        }
        Map<String, Money> wanted = new HashMap<>();
        lines.forEach(line -> wanted.merge(line.control(), line.charge(), Money::plus));
        for (Transfer charge : standingCharges(history)) {
            if (charge.amount().equals(wanted.get(charge.line()))) {
                wanted.remove(charge.line());
            } else {
                draft.undo(charge, Transfer.Kind.CORRECTION, null);
            }
        }
        for (Line line : lines) {
            if (wanted.containsKey(line.control())) {
                charge(draft, claim, line, Debtor.PAYER);
            }
        }
        return draft.posting("Claim %s replaced".formatted(claim));
    }

    /** A replacement of a claim whose charge stands on another one: only its denials move. */
    public static Posting reopen(String source, String claim, LocalDate date, Book history) {
        PostingDraft draft = new PostingDraft(source, date);
        for (Transfer contested : Contested.of(history, LocalDate.MAX, _ -> true)) {
            draft.undo(contested, Transfer.Kind.REOPENED, null);
        }
        return draft.posting("Claim %s replaced".formatted(claim));
    }

    /** A void: every charge is taken back. */
    public static Posting undo(String source, String claim, LocalDate date, Book history) {
        return replace(source, claim, date, List.of(), history);
    }

    private static List<Transfer> standingCharges(Book history) {
        return history.standing().stream()
                .filter(transfer -> transfer.kind() == Transfer.Kind.CHARGE)
                .toList();
    }

    private static void charge(PostingDraft draft, String claim, Line line, Debtor debtor) {
        Account owed = debtor == Debtor.PAYER ? Account.payer(claim) : Account.patient(claim);
        draft.move(
                Transfer.Kind.CHARGE,
                Account.charges(claim),
                owed,
                line.charge(),
                claim,
                line.control(),
                null,
                null,
                null);
    }
}
