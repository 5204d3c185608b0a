/** The coding desk: what a chart is coded as, with the words that support it. */
@NullMarked
package org.almoner.server.coding;

import org.jspecify.annotations.NullMarked;
