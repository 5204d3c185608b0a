/** Opens real databases, as the person who runs the tests and as nobody. */
@NullMarked
package org.almoner.server.database;

import org.jspecify.annotations.NullMarked;
