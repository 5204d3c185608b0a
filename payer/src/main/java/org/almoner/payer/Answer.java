package org.almoner.payer;

/**
 * One interchange that came back.
 *
 * @param kind {@code TA1}, {@code 999}, {@code 277CA}, {@code 271} or {@code 835}
 * @param payerId who speaks, for an 835; empty when it is the clearinghouse
 * @param interchange the whole text, ISA to IEA, without line breaks
 */
public record Answer(String kind, String payerId, String interchange) {

    /** Names what came, not whom it is about, so that it is safe in a log. */
    @Override
    public String toString() {
        return payerId.isEmpty() ? kind : kind + " of " + payerId;
    }
}
