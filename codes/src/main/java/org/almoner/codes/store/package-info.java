/** Compiled releases of published sets: one mapped file each, asked by key and by date. */
@NullMarked
package org.almoner.codes.store;

import org.jspecify.annotations.NullMarked;
