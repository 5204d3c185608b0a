/** Rules about code sets: each code is one on its day. */
@NullMarked
package org.almoner.claims.scrub.codes;

import org.jspecify.annotations.NullMarked;
