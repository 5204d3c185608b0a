/** Remittances through the services. */
@NullMarked
package org.almoner.server.remittance;

import org.jspecify.annotations.NullMarked;
