/** The catalogue's pages, and the editor of a practice's own rules. */
@NullMarked
package org.almoner.server.rules.web;

import org.jspecify.annotations.NullMarked;
