@NullMarked
package org.almoner.server.rules;

import org.jspecify.annotations.NullMarked;
