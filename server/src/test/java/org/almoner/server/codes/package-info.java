/** Tests of the code shelf. */
@NullMarked
package org.almoner.server.codes;

import org.jspecify.annotations.NullMarked;
