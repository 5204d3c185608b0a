/** What the text layer promises, feature by feature. */
@NullMarked
package org.almoner.x12;

import org.jspecify.annotations.NullMarked;
