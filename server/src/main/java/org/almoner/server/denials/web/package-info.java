/** The queue of denials, a case with its five points, and what coders learned. */
@NullMarked
package org.almoner.server.denials.web;

import org.jspecify.annotations.NullMarked;
