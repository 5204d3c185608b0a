/** Rules of medical necessity: coverage articles, and the notices given to patients. */
@NullMarked
package org.almoner.claims.scrub.coverage;

import org.jspecify.annotations.NullMarked;
