/** ICD-10: its codes, its tabular list with every convention, its index, and the PCS tables. */
@NullMarked
package org.almoner.codes.icd;

import org.jspecify.annotations.NullMarked;
