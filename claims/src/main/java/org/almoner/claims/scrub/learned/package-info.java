/** Rules that a practice learned from its denials. */
@NullMarked
package org.almoner.claims.scrub.learned;

import org.jspecify.annotations.NullMarked;
