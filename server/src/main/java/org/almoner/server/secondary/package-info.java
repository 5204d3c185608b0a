/**
 * Second payers: when one payer has decided, the next is asked with its answer, and the patient
 * only when all have decided.
 */
@NullMarked
package org.almoner.server.secondary;

import org.jspecify.annotations.NullMarked;
