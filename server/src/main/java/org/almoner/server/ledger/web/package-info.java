/** An amount opened to the transfers behind it. */
@NullMarked
package org.almoner.server.ledger.web;

import org.jspecify.annotations.NullMarked;
