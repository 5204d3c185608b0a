/** The one clock that every date and time in the application comes from. */
@NullMarked
package org.almoner.server.clock;

import org.jspecify.annotations.NullMarked;
