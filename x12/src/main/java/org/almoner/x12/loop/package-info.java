/** The segments of a transaction set in the loops of its guide, lenient to what stands astray. */
@NullMarked
package org.almoner.x12.loop;

import org.jspecify.annotations.NullMarked;
