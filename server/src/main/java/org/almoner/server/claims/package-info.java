/**
 * Claims: built, checked, held, released, replaced; each with its story and its frozen versions.
 */
@NullMarked
package org.almoner.server.claims;

import org.jspecify.annotations.NullMarked;
