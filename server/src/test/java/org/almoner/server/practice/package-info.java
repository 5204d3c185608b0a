/** A practice is founded, furnished and changed, from the screens. */
@NullMarked
package org.almoner.server.practice;

import org.jspecify.annotations.NullMarked;
