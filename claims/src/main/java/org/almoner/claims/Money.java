package org.almoner.claims;

import org.almoner.x12.Amount;

import java.util.stream.Collector;

/**
 * An exact amount of US dollars in whole cents. Arithmetic that leaves the range of a long throws
 * {@link ArithmeticException}; nothing ever rounds by itself.
 *
 * @param cents the amount, negative for money that goes the other way
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money cents(long cents) {
        return cents == 0 ? ZERO : new Money(cents);
    }

    /**
     * Reads {@code 37.50}, {@code -0.5} or {@code 1240}.
     *
     * @throws NumberFormatException saying what is wrong
     */
    public static Money parse(String text) {
        return cents(Amount.parseCents(text));
    }

    /** Adds up a stream of amounts, exactly. */
    public static Collector<Money, ?, Money> sum() {
        return Collector.of(
                () -> new long[1],
                (total, money) -> total[0] = Math.addExact(total[0], money.cents),
                (a, b) -> new long[] {Math.addExact(a[0], b[0])},
                total -> cents(total[0]));
    }

    public Money plus(Money other) {
        return cents(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return cents(Math.subtractExact(cents, other.cents));
    }

    public Money times(long factor) {
        return cents(Math.multiplyExact(cents, factor));
    }

    /** {@code basisPoints} ten-thousandths of this amount, half a cent rounded away from zero. */
    public Money share(int basisPoints) {
        long scaled = Math.multiplyExact(cents, (long) basisPoints);
        long half = scaled < 0 ? -5_000 : 5_000;
        return cents(Math.addExact(scaled, half) / 10_000);
    }

    public Money negated() {
        return cents(Math.negateExact(cents));
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** As X12 writes it: {@code 37.5}. */
    public String x12() {
        return Amount.write(cents);
    }

    /** As a person reads it: {@code 1,240.00}. */
    @Override
    public String toString() {
        return "%s%,d.%02d"
                .formatted(cents < 0 ? "-" : "", Math.abs(cents / 100), Math.abs(cents % 100));
    }
}
