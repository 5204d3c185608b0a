/** Rules: the catalogue of all that the scrub asks, and the practice's own, version by version. */
@NullMarked
package org.almoner.server.rules;

import org.jspecify.annotations.NullMarked;
