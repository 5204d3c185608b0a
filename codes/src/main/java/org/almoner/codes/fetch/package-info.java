/** Fetches official files from the addresses in a list that the user may edit. */
@NullMarked
package org.almoner.codes.fetch;

import org.jspecify.annotations.NullMarked;
