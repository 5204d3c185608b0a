/** The pages of the code shelf, and the same over HTTP for other programs. */
@NullMarked
package org.almoner.server.codes.web;

import org.jspecify.annotations.NullMarked;
