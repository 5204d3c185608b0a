/** Tests that the bench measures what it says. */
@NullMarked
package org.almoner.bench;

import org.jspecify.annotations.NullMarked;
