/** A patient's balance as a story, payments and statements. */
@NullMarked
package org.almoner.server.statements.web;

import org.jspecify.annotations.NullMarked;
