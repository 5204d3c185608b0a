/** The screens of charges. */
@NullMarked
package org.almoner.server.charges.web;

import org.jspecify.annotations.NullMarked;
