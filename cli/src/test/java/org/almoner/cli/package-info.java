/** Tries the command as a person would type it. */
@NullMarked
package org.almoner.cli;

import org.jspecify.annotations.NullMarked;
