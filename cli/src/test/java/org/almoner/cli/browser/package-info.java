/** A real browser for tests, and the accessibility check that runs in it. */
@NullMarked
package org.almoner.cli.browser;

import org.jspecify.annotations.NullMarked;
