@NullMarked
package org.almoner.rules.risk;

import org.jspecify.annotations.NullMarked;
