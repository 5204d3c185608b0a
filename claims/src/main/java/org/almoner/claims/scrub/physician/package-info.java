/** Rules of the physician fee schedule: global periods, modifiers, places, new patients. */
@NullMarked
package org.almoner.claims.scrub.physician;

import org.jspecify.annotations.NullMarked;
