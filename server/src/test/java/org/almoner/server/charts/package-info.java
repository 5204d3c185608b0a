/** Proves the charts. */
@NullMarked
package org.almoner.server.charts;

import org.jspecify.annotations.NullMarked;
