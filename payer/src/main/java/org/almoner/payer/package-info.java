/**
 * A payer and clearinghouse that answer. Shares x12 and codes with us, but not our scrub: it is the
 * second opinion. Its page is {@code package.md} beside this file.
 */
@NullMarked
package org.almoner.payer;

import org.jspecify.annotations.NullMarked;
