/** What patients owe and why, in plain words; their statements and their payments. */
@NullMarked
package org.almoner.server.statements;

import org.jspecify.annotations.NullMarked;
