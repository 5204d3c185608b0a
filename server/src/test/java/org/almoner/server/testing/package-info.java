/**
 * What the server's tests share: one real server on one real PostgreSQL, and a browser's manners.
 */
@NullMarked
package org.almoner.server.testing;

import org.jspecify.annotations.NullMarked;
