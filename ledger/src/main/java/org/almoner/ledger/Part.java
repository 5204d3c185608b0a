package org.almoner.ledger;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** One movement out of the payer's receivable: the payment, or one adjustment. */
record Part(
        Transfer.Kind kind,
        Account to,
        Money amount,
        @Nullable String line,
        String code,
        @Nullable String reason,
        Remittance.@Nullable Adjustment adjustment,
        List<String> remarks) {

    Part negated() {
        return of(amount.negated());
    }

    Part of(Money other) {
        return new Part(kind, to, other, line, code, reason, adjustment, remarks);
    }

    Part to(Transfer.Kind otherKind, Account other, Money otherAmount) {
        return new Part(otherKind, other, otherAmount, line, code, reason, adjustment, remarks);
    }

    String amountText() {
        return amount + " " + reason;
    }
}
