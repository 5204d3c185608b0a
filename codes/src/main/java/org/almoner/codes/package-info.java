/** Published code sets, every release with its dates, and the search over them. */
@NullMarked
package org.almoner.codes;

import org.jspecify.annotations.NullMarked;
