/** Stories told through a real browser against the demo clinic, as a newcomer would live them. */
@NullMarked
package org.almoner.cli.story;

import org.jspecify.annotations.NullMarked;
