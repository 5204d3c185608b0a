/**
 * Double-entry receivables as pure values: accounts, transfers, posting plans and their invariants.
 */
@NullMarked
package org.almoner.ledger;

import org.jspecify.annotations.NullMarked;
