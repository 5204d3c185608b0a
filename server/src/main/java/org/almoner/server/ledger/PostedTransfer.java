package org.almoner.server.ledger;

import org.almoner.ledger.Transfer;

import java.time.Instant;

/**
 * A row of the ledger with the event it came from.
 *
 * @param source which event, such as {@code era/17}
 * @param why the event in words
 * @param by who or what posted it
 */
public record PostedTransfer(
        Transfer transfer, long postingId, String source, String why, Instant at, String by) {}
