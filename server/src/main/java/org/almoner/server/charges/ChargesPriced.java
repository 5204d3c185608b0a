package org.almoner.server.charges;

import java.util.List;
import org.almoner.server.coding.CodedChart;

/** Every service of a finished chart has a price. */
public record ChargesPriced(CodedChart chart, List<Charge> charges) {

    public ChargesPriced {
        charges = List.copyOf(charges);
    }
}
