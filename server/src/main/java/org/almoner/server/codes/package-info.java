/** The code shelf: the published books, read like books, and everybody's favourite codes. */
@NullMarked
package org.almoner.server.codes;

import org.jspecify.annotations.NullMarked;
