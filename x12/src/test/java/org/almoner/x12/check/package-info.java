/** What the check promises: files without fault, and faults one by one. */
@NullMarked
package org.almoner.x12.check;

import org.jspecify.annotations.NullMarked;
