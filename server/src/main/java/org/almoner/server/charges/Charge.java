package org.almoner.server.charges;

import org.almoner.claims.Money;

import java.time.LocalDate;
import java.util.List;

/**
 * A priced service. Never changed; a correction is a charge of the next revision.
 *
 * @param revision the coding that it prices
 * @param position from 1
 * @param pointers positions in the chart's diagnoses, from 1
 * @param amount for all units
 */
public record Charge(
        long chargeId,
        long encounterId,
        int revision,
        int position,
        String code,
        List<String> modifiers,
        int units,
        List<Integer> pointers,
        Money amount,
        LocalDate serviceDate) {

    public Charge {
        modifiers = List.copyOf(modifiers);
        pointers = List.copyOf(pointers);
    }
}
