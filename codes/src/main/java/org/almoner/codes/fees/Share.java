package org.almoner.codes.fees;

/**
 * An exact part of an amount, numerator over denominator, so that nothing is rounded between two
 * steps. Limits of what Medicare's shares multiply to are far below those of a long.
 */
record Share(long over, long under) {

    static final Share WHOLE = new Share(1, 1);

    Share {
        if (under <= 0) {
            throw new IllegalArgumentException("a share of nothing");
        }
    }

    static Share percent(long hundredths) {
        return new Share(hundredths, 100).shortened();
    }

    /** Tenths of a percent: 62.5 % is 625. */
    static Share thousandths(long thousandths) {
        return new Share(thousandths, 1_000).shortened();
    }

    Share times(Share other) {
        return new Share(
                        Math.multiplyExact(over, other.over),
                        Math.multiplyExact(under, other.under))
                .shortened();
    }

    /**
     * A whole number of cents, half a cent upwards: as Medicare's published amounts are rounded.
     */
    long of(long cents) {
        return roundHalfUp(Math.multiplyExact(cents, over), under);
    }

    /** The quotient of numbers that are not below zero, a half upwards. */
    static long roundHalfUp(long over, long under) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(over, 2), under), 2 * under);
    }

    private Share shortened() {
        long common = over;
        long rest = under;
        while (rest != 0) {
            long next = common % rest;
            common = rest;
            rest = next;
        }
        return common <= 1 ? this : new Share(over / common, under / common);
    }
}
