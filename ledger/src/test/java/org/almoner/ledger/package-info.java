/** The ledger's features, one numbered test each, with remittances as text. */
@NullMarked
package org.almoner.ledger;

import org.jspecify.annotations.NullMarked;
