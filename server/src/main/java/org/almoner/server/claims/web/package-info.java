/** The screens of claims. */
@NullMarked
package org.almoner.server.claims.web;

import org.jspecify.annotations.NullMarked;
