/** The National Correct Coding Initiative: pairs that exclude each other, unit limits, add-ons. */
@NullMarked
package org.almoner.codes.edits;

import org.jspecify.annotations.NullMarked;
