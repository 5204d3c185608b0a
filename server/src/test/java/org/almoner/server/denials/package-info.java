/** Denials through the services and the pages. */
@NullMarked
package org.almoner.server.denials;

import org.jspecify.annotations.NullMarked;
