/**
 * The smaller published lists: reasons, places, billing codes, modifiers, specialties, coverage.
 */
@NullMarked
package org.almoner.codes.lists;

import org.jspecify.annotations.NullMarked;
