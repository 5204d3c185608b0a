/** What happened at the clinic: encounters, their documents, and what was documented as done. */
@NullMarked
package org.almoner.server.charts;

import org.jspecify.annotations.NullMarked;
