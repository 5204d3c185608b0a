/** Words for codes, by example. */
@NullMarked
package org.almoner.claims.reasons;

import org.jspecify.annotations.NullMarked;
