/** Proves the front desk. */
@NullMarked
package org.almoner.server.frontdesk;

import org.jspecify.annotations.NullMarked;
