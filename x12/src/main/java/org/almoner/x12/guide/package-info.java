/** Implementation guides as data: what X12 and each guide demand, read from text files. */
@NullMarked
package org.almoner.x12.guide;

import org.jspecify.annotations.NullMarked;
