@NullMarked
package org.almoner.rules;

import org.jspecify.annotations.NullMarked;
