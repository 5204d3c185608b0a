/** Tests of the note's reader, numbered from headings to candidates. */
@NullMarked
package org.almoner.coding;

import org.jspecify.annotations.NullMarked;
