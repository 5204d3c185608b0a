/** Plain words for the codes with which a payer explains itself, for a biller and for a patient. */
@NullMarked
package org.almoner.claims.reasons;

import org.jspecify.annotations.NullMarked;
