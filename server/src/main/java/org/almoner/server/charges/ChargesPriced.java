package org.almoner.server.charges;

import org.almoner.server.coding.CodedChart;

import java.util.List;

/** Every service of a finished chart has a price. */
public record ChargesPriced(CodedChart chart, List<Charge> charges) {

    public ChargesPriced {
        charges = List.copyOf(charges);
    }
}
