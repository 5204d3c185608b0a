package org.almoner.server.ledger;

import java.util.List;
import org.almoner.ledger.Transfer;

/** An event's transfers were written, in the transaction that is still open. */
public record TransfersPosted(List<Transfer> transfers) {

    public TransfersPosted {
        transfers = List.copyOf(transfers);
    }
}
