package org.almoner.server.ledger;

import org.almoner.ledger.Transfer;

import java.util.List;

/** An event's transfers were written, in the transaction that is still open. */
public record TransfersPosted(List<Transfer> transfers) {

    public TransfersPosted {
        transfers = List.copyOf(transfers);
    }
}
