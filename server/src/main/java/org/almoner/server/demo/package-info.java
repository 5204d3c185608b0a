/**
 * A small clinic in full swing, invented from a seed and a date, and the payer that answers it:
 * only in demo mode.
 */
@NullMarked
package org.almoner.server.demo;

import org.jspecify.annotations.NullMarked;
