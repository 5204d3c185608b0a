/** The practice's books: append-only transfers, posted once for each event, and their balances. */
@NullMarked
package org.almoner.server.ledger;

import org.jspecify.annotations.NullMarked;
