package org.almoner.ledger;

import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an earlier payer settled is nobody's to refuse or to owe again. A later payer gives it back
 * as OA 23, or takes it off by its own contract; where it refuses the whole charge or leaves it to
 * the patient instead, that part is settled all the same, and only the rest is refused or owed. For
 * a first payer's claim nothing changes.
 */
final class EarlierSettlement {

    /** Who gives back what was settled: those who say so first, the patient's share last. */
    private static final List<Transfer.Kind> IN_ORDER =
            List.of(
                    Transfer.Kind.PRIOR_PAYER,
                    Transfer.Kind.CONTRACTUAL,
                    Transfer.Kind.DENIAL,
                    Transfer.Kind.PATIENT_SHARE);

    private final Account settled;
    private final Map<String, Money> left = new LinkedHashMap<>();

    /** Used for one decision. */
    EarlierSettlement(Book book, String claim) {
        this.settled = Account.settledBefore(claim);
        Money whole = Money.ZERO;
        for (Transfer transfer : book.standing()) {
            if (transfer.kind() == Transfer.Kind.SETTLED_BEFORE) {
                Money amount =
                        transfer.from().equals(settled)
                                ? transfer.amount()
                                : transfer.amount().negated();
                String line = transfer.line();
                if (line == null) {
                    whole = whole.plus(amount);
                } else {
                    left.merge(line, amount, Money::plus);
                }
            }
        }
        // What was left for the claim as a whole was settled on none of its lines.
        take(null, whole.negated());
    }

    /** The parts of one decision or of its reversal, whose amounts are negative. */
    List<Part> apply(List<Part> parts) {
        if (left.isEmpty()) {
            return parts;
        }
        Money[] taken = new Money[parts.size()];
        Arrays.fill(taken, Money.ZERO);
        for (Transfer.Kind kind : IN_ORDER) {
            for (int i = 0; i < taken.length; i++) {
                if (parts.get(i).kind() == kind) {
                    taken[i] = take(parts.get(i).line(), magnitude(parts.get(i).amount()));
                }
            }
        }
        List<Part> applied = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            Part part = parts.get(i);
            Money given = part.amount().isNegative() ? taken[i].negated() : taken[i];
            applied.add(part.of(part.amount().minus(given)));
            applied.add(part.to(Transfer.Kind.PRIOR_PAYER, settled, given));
        }
        return applied;
    }

    /** Takes up to {@code wanted} from a line, or from all of them in turn; says how much. */
    private Money take(@Nullable String line, Money wanted) {
        Money taken = Money.ZERO;
        for (Map.Entry<String, Money> entry : left.entrySet()) {
            if (line == null || line.equals(entry.getKey())) {
                Money some = wanted.minus(taken).min(entry.getValue());
                if (some.isPositive()) {
                    entry.setValue(entry.getValue().minus(some));
                    taken = taken.plus(some);
                }
            }
        }
        return taken;
    }

    private static Money magnitude(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
