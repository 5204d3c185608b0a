/** Numbered features of the claims engine; each reads as text in, text out. */
@NullMarked
package org.almoner.claims;

import org.jspecify.annotations.NullMarked;
