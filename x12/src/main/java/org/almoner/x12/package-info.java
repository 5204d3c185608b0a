/**
 * X12 interchanges: bytes to segments to transaction sets, and back. Knows syntax and envelopes,
 * not what a claim means; uses nothing but the JDK.
 */
@NullMarked
package org.almoner.x12;

import org.jspecify.annotations.NullMarked;
