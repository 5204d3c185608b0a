/** Rules of facility claims: type of bill, revenue codes, stays and the codes of the bill. */
@NullMarked
package org.almoner.claims.scrub.facility;

import org.jspecify.annotations.NullMarked;
