/** The first page, the command box, and one's own password. */
@NullMarked
package org.almoner.server.frame.web;

import org.jspecify.annotations.NullMarked;
