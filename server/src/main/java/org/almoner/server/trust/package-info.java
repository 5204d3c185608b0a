/** Who saw what and who changed what, as an append-only keyed hash chain. */
@NullMarked
package org.almoner.server.trust;

import org.jspecify.annotations.NullMarked;
