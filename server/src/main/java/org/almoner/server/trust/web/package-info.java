/** The compliance desk: reading the trail and proving that it is whole. */
@NullMarked
package org.almoner.server.trust.web;

import org.jspecify.annotations.NullMarked;
