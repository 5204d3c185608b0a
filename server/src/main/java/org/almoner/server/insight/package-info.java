/** Measures of the revenue cycle, made of events, each opening onto the claims behind it. */
@NullMarked
package org.almoner.server.insight;

import org.jspecify.annotations.NullMarked;
