/** The screens of coding. */
@NullMarked
package org.almoner.server.coding.web;

import org.jspecify.annotations.NullMarked;
