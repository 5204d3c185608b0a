/** Honest timings beside other tools, in one run and as ratios. */
@NullMarked
package org.almoner.bench;

import org.jspecify.annotations.NullMarked;
