/** Tests of the stories that files tell. */
@NullMarked
package org.almoner.claims.story;

import org.jspecify.annotations.NullMarked;
