/**
 * Files out and files in: batches with control numbers, acknowledgements, remittances to pass on.
 */
@NullMarked
package org.almoner.server.clearinghouse;

import org.jspecify.annotations.NullMarked;
