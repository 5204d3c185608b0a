/** Rules about the payer: what it asks for, how long it waits, what it has seen before. */
@NullMarked
package org.almoner.claims.scrub.payer;

import org.jspecify.annotations.NullMarked;
