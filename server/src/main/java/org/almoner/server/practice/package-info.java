/** The practice itself: who bills, its providers, its payers, its prices and contracts. */
@NullMarked
package org.almoner.server.practice;

import org.jspecify.annotations.NullMarked;
