/** The walls of the house. Each rule is shown to hold, and shown to catch a planted violation. */
@NullMarked
package org.almoner.cli.walls;

import org.jspecify.annotations.NullMarked;
