/** The application: a modular monolith with one package for each capability. */
@NullMarked
package org.almoner.server;

import org.jspecify.annotations.NullMarked;
