package org.almoner.codes.fees;

import org.almoner.codes.fees.Price.Verdict;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A service while it is priced: the amount of one unit, the shares of it that are taken, and what
 * was done in words. One thread at a time.
 */
final class Quote {

    private final Service service;
    private final List<String> steps = new ArrayList<>();
    private Verdict verdict = Verdict.UNKNOWN;
    private String source = "";
    private @Nullable RelativeValues values;
    private Indices indices = Indices.NATION;
    private long factor;
    private long unitCents;
    private long totalCents;
    private boolean counted;
    private Share share = Share.WHOLE;

    Quote(Service service) {
        this.service = service;
    }

    Service service() {
        return service;
    }

    Quote step(String words) {
        steps.add(words);
        return this;
    }

    /** Ends the pricing: there is no amount, and why. */
    Quote ends(Verdict why, String words) {
        verdict = why;
        return step(words);
    }

    Quote source(String release) {
        source = release;
        return this;
    }

    /** Sets the amount of one unit, from which shares are taken. */
    Quote unit(long cents) {
        verdict = Verdict.PAYABLE;
        unitCents = cents;
        return this;
    }

    Quote schedule(RelativeValues of, Indices at, long conversionFactor) {
        values = of;
        indices = at;
        factor = conversionFactor;
        return this;
    }

    void take(Share part, String words) {
        share = share.times(part);
        step(words + ": " + Figures.dollars(share.of(unitCents)));
    }

    /** The amount of all units, where rules made them unequal. */
    void total(long cents) {
        counted = true;
        totalCents = cents;
    }

    boolean isPayable() {
        return verdict == Verdict.PAYABLE;
    }

    /** The row of the schedule; null for what is priced otherwise. */
    @Nullable RelativeValues values() {
        return values;
    }

    Indices indices() {
        return indices;
    }

    long factor() {
        return factor;
    }

    /** The amount of one unit before shares. */
    long unitCents() {
        return unitCents;
    }

    /** The amount of one unit after its own shares. */
    long sharedCents() {
        return share.of(unitCents);
    }

    Share share() {
        return share;
    }

    Price price() {
        if (!isPayable()) {
            return new Price(service.code(), service.modifiers(), verdict, 0, steps, source);
        }
        long each = sharedCents();
        long cents = counted ? totalCents : Math.multiplyExact(each, service.units());
        if (service.units() > 1 && !counted) {
            step("%,d units of %s".formatted(service.units(), Figures.dollars(each)));
        }
        return new Price(service.code(), service.modifiers(), verdict, cents, steps, source);
    }
}
