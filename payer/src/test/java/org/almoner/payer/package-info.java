/** What the other side of the wire does, feature by feature. */
@NullMarked
package org.almoner.payer;

import org.jspecify.annotations.NullMarked;
