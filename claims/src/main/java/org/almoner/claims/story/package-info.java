/** What an X12 file says, in words: who, what, how much. Lenient to what is broken. */
@NullMarked
package org.almoner.claims.story;

import org.jspecify.annotations.NullMarked;
