/** Rules about diagnoses and the conventions of ICD-10-CM. */
@NullMarked
package org.almoner.claims.scrub.icd;

import org.jspecify.annotations.NullMarked;
