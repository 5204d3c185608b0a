/** Patients' bills through the services and the pages. */
@NullMarked
package org.almoner.server.statements;

import org.jspecify.annotations.NullMarked;
