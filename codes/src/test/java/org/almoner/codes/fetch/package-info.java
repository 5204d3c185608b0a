/** Tests of fetching official files, from a server of our own. */
@NullMarked
package org.almoner.codes.fetch;

import org.jspecify.annotations.NullMarked;
