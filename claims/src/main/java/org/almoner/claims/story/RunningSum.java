package org.almoner.claims.story;

import org.almoner.claims.Money;

import java.util.Optional;
import java.util.stream.Stream;

/** Adds up amounts as they come; there is no sum once one of them is none, or all are too much. */
final class RunningSum {

    private Optional<Money> sum = Optional.of(Money.ZERO);

    void add(String amount) {
        sum = sum.flatMap(so -> Say.sum(Stream.of(so.x12(), amount)));
    }

    Optional<Money> sum() {
        return sum;
    }
}
