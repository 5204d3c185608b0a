package org.almoner.ledger;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an earlier payer settled is nobody's to refuse or to owe again. A later payer that gives it
 * back as OA 23, or takes it off by its own contract, has said so; where it refuses the whole
 * charge or leaves it to the patient instead, that part is settled all the same, and only the rest
 * is refused or owed. For a first payer's claim nothing changes.
 */
final class EarlierSettlement {

    private final Book book;
    private final Account prior;

    EarlierSettlement(Book book, String claim) {
        this.book = book;
        this.prior = new Account(Account.Kind.PRIOR_PAYER, claim);
    }

    /**
     * The parts of one decision or of its reversal, whose amounts are negative.
     *
     * @param whole whether the payer decided about the claim without its lines
     */
    List<Part> apply(List<Part> parts, boolean whole) {
        if (book.standing().stream()
                .noneMatch(transfer -> transfer.kind() == Transfer.Kind.SETTLED_BEFORE)) {
            return parts;
        }
        Map<String, Money> left = new LinkedHashMap<>();
        List<Part> applied = new ArrayList<>();
        for (Transfer.Kind kind : List.of(Transfer.Kind.DENIAL, Transfer.Kind.PATIENT_SHARE)) {
            for (Part part : parts) {
                if (part.kind() == kind) {
                    Money settled =
                            left.computeIfAbsent(
                                    whole ? "" : Objects.toString(part.line(), "-"),
                                    _ -> unsaid(parts, whole ? null : part.line(), whole));
                    Money taken = magnitude(part.amount()).min(settled);
                    left.put(whole ? "" : Objects.toString(part.line(), "-"), settled.minus(taken));
                    split(applied, part, part.amount().isNegative() ? taken.negated() : taken);
                }
            }
        }
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            if (part.kind() != Transfer.Kind.DENIAL && part.kind() != Transfer.Kind.PATIENT_SHARE) {
                all.add(part);
            }
        }
        all.addAll(applied);
        return all;
    }

    private void split(List<Part> applied, Part part, Money taken) {
        applied.add(part.of(part.amount().minus(taken)));
        applied.add(
                new Part(
                        Transfer.Kind.PRIOR_PAYER,
                        prior,
                        taken,
                        part.line(),
                        part.code(),
                        part.reason(),
                        part.adjustment(),
                        part.remarks()));
    }

    /** What was settled before and the payer has not said itself. */
    private Money unsaid(List<Part> parts, @Nullable String line, boolean whole) {
        if (line == null && !whole) {
            return Money.ZERO;
        }
        Money said =
                parts.stream()
                        .filter(part -> whole || Objects.equals(part.line(), line))
                        .filter(part ->
                                part.kind() == Transfer.Kind.PRIOR_PAYER
                                        || part.kind() == Transfer.Kind.CONTRACTUAL)
                        .map(part -> magnitude(part.amount()))
                        .collect(Money.sum());
        Money rest = NextPayerPlan.settledBefore(book, line).minus(said);
        return rest.isPositive() ? rest : Money.ZERO;
    }

    private static Money magnitude(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
