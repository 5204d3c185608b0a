/** Reads files as their publishers give them, and puts them into the store as releases. */
@NullMarked
package org.almoner.codes.load;

import org.jspecify.annotations.NullMarked;
