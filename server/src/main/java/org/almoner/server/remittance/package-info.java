/**
 * Remittances: known again, proved, posted whole or not at all, or kept for a person with the
 * reason.
 */
@NullMarked
package org.almoner.server.remittance;

import org.jspecify.annotations.NullMarked;
