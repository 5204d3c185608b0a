/** The first page and the command box. */
@NullMarked
package org.almoner.server.frame.web;

import org.jspecify.annotations.NullMarked;
