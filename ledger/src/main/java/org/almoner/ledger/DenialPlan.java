package org.almoner.ledger;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** What a person decides about money that a payer refused. */
public final class DenialPlan {

    private DenialPlan() {}

    /** What becomes of it. */
    public enum Decision {
        WRITE_OFF,
        BILL_PATIENT
    }

    /** Moves those standing denials of a claim that are meant and that nobody has settled yet. */
    public static Posting settle(
            String source,
            String claim,
            LocalDate date,
            Decision decision,
            String words,
            Book history,
            Predicate<Transfer> meant) {
        PostingDraft draft = new PostingDraft(source, date);
        List<Transfer> standing = history.standing();
        for (Transfer denial : standing) {
            if (denial.kind() == Transfer.Kind.DENIAL
                    && meant.test(denial)
                    && standing.stream().noneMatch(other -> settles(other, denial))) {
                draft.move(
                        decision == Decision.WRITE_OFF
                                ? Transfer.Kind.WRITE_OFF
                                : Transfer.Kind.BILLED_TO_PATIENT,
                        Account.denied(claim),
                        decision == Decision.WRITE_OFF
                                ? new Account(Account.Kind.WRITE_OFF, claim)
                                : Account.patient(claim),
                        denial.amount(),
                        claim,
                        denial.line(),
                        denial.reason(),
                        denial.adjudication(),
                        null);
            }
        }
        return draft.posting(words);
    }

    /** What is still contested of a claim. */
    public static Money contested(String claim, Book history) {
        return history.balance(Account.denied(claim));
    }

    private static boolean settles(Transfer other, Transfer denial) {
        return other.from().kind() == Account.Kind.DENIED
                && Objects.equals(other.adjudication(), denial.adjudication())
                && Objects.equals(other.line(), denial.line())
                && Objects.equals(other.reason(), denial.reason());
    }
}
