/** Claims through the services. */
@NullMarked
package org.almoner.server.claims;

import org.jspecify.annotations.NullMarked;
