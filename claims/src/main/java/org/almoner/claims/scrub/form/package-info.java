/** Rules about the claim itself: what is missing, and what cannot be. */
@NullMarked
package org.almoner.claims.scrub.form;

import org.jspecify.annotations.NullMarked;
