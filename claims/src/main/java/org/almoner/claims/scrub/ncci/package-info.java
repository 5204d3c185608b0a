/** Rules of the National Correct Coding Initiative: pairs, unit limits, add-on codes. */
@NullMarked
package org.almoner.claims.scrub.ncci;

import org.jspecify.annotations.NullMarked;
