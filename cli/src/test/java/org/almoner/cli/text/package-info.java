/** Looks after the text of the sources: their format, and what must not stand in them. */
@NullMarked
package org.almoner.cli.text;

import org.jspecify.annotations.NullMarked;
