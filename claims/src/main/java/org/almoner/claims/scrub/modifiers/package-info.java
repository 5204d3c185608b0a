/** Rules about sides and modifiers that contradict each other. */
@NullMarked
package org.almoner.claims.scrub.modifiers;

import org.jspecify.annotations.NullMarked;
