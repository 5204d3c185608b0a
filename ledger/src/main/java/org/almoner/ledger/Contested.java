package org.almoner.ledger;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what must be taken back so that a refused service can be decided anew. */
final class Contested {

    private Contested() {}

    /**
     * Standing denials of the lines that {@code lines} accepts (null is the claim as a whole), with
     * what people made of them since. Where a decision paid nothing for its line, all of it goes: a
     * contract adjustment beside a denial has no meaning once the line is decided anew. Where it
     * paid something, only the denied part goes; the rest needs the payer's own reversal.
     *
     * @param day when the new decision was made: one that arrives late never replaces a newer one
     */
    static List<Transfer> of(Book book, LocalDate day, Predicate<@Nullable String> lines) {
        List<Transfer> standing = book.standing();
        Set<Transfer> found = new LinkedHashSet<>();
        for (Transfer denial : standing) {
            if (denial.kind() != Transfer.Kind.DENIAL
                    || denial.date().isAfter(day)
                    || !lines.test(denial.line())) {
                continue;
            }
            List<Transfer> siblings =
                    standing.stream().filter(other -> sameDecision(denial, other)).toList();
            boolean paid = siblings.stream().anyMatch(t -> t.kind() == Transfer.Kind.PAYMENT);
            siblings.stream().filter(other -> !paid || isContested(other)).forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static boolean sameDecision(Transfer denial, Transfer other) {
        return Objects.equals(denial.adjudication(), other.adjudication())
                && Objects.equals(denial.line(), other.line());
    }

    private static boolean isContested(Transfer transfer) {
        return transfer.kind() == Transfer.Kind.DENIAL
                || transfer.from().kind() == Account.Kind.DENIED;
    }
}
