/** Each edit with a claim that it stops at and one that it lets pass. */
@NullMarked
package org.almoner.claims.scrub;

import org.jspecify.annotations.NullMarked;
