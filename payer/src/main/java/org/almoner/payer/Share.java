package org.almoner.payer;

/** Shares of amounts, in ten-thousandths. */
final class Share {

    private Share() {}

    /** {@code basisPoints} ten-thousandths of an amount that is not negative, half a cent up. */
    static long of(long cents, long basisPoints) {
        return Math.addExact(Math.multiplyExact(cents, basisPoints), 5_000) / 10_000;
    }
}
