/** The frame around every desk: rail, command box, pages, errors. */
@NullMarked
package org.almoner.server.frame;

import org.jspecify.annotations.NullMarked;
